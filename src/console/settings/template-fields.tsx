import type {Template} from './letter-template.tsx'
import './letter-templates.css'

/** What may be filled in, what must be, and what must be said in words. */
export function TemplateFields({template: {title, fields, words}}: {template: Template}) {
  return (
    <>
      <h2>可以填写的项目</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is read with the keyboard too */}
      <section className="template-fields" aria-label={`《${title}》的项目`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">说明</th>
              <th scope="col">例如</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({name, says, example, isNeeded}) => (
              <tr key={name}>
                <th scope="row">
                  {`{{${name}}}`}
                  {isNeeded && <strong> 必须有</strong>}
                </th>
                <td>{says}</td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {words.length > 0 && (
        <>
          <h2>必须写明的文字</h2>
          <ul>
            {words.map(({says, article}) => (
              <li key={says}>
                {says}
                <span className="quiet">（{article}）</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
