import type {Mistakes, Typed} from './set-up.ts'

const fields = [
  {
    name: 'organ',
    words: '机关名称',
    hint: '用全称，将显示在每个页面上',
    input: {type: 'text', autocomplete: 'organization'},
  },
  {
    name: 'telephone',
    words: '联系电话',
    hint: '对外公开的政府信息公开工作机构电话',
    input: {type: 'tel', autocomplete: 'tel'},
  },
  {
    name: 'password',
    words: '首次口令',
    hint: '第一次启动时显示在启动窗口中，形如 K7QD-2MXH-…',
    input: {type: 'password', autocomplete: 'off'},
  },
] as const

/** Nothing typed is lost but the password; what is wrong stands on top and at its field. */
export function SetUpForm({typed, mistakes}: {typed: Typed; mistakes: Mistakes}) {
  const wrong = fields.filter(({name}) => mistakes[name] !== undefined)
  return (
    <>
      {wrong.length > 0 && (
        <div class="problem" role="alert" tabIndex={-1} autofocus>
          <h2>有 {wrong.length} 处需要改正</h2>
          <ul>
            {wrong.map(({name}) => (
              <li>
                <a href={`#${name}`}>{mistakes[name]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form id="set-up" method="post" action="/formal" class="hand-in" noValidate>
        {fields.map(({name, words, hint, input}) => (
          <div class="question">
            <label for={name}>{words}</label>
            <p class="hint" id={`${name}-hint`}>
              {hint}
            </p>
            {mistakes[name] && (
              <p class="problem" id={`${name}-mistake`}>
                {mistakes[name]}
              </p>
            )}
            <input
              id={name}
              name={name}
              {...input}
              required
              value={name === 'password' ? '' : typed[name]}
              aria-describedby={mistakes[name] ? `${name}-hint ${name}-mistake` : `${name}-hint`}
              aria-invalid={mistakes[name] !== undefined}
            />
          </div>
        ))}
        <button type="submit">正式启用</button>
      </form>
    </>
  )
}
