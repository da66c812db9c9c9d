import type {Answer} from '../../../contract/route.ts'
import type {Routes} from '../../../contract/routes.ts'
import {Mistakes, Places} from '../../import/judged.tsx'
import './register.css'

type Judged = Answer<Routes['previewRequestImport']>

/** What a register would bring, or all that is wrong with it; and what should be looked at. */
export function JudgedRegister({judged}: {judged: Judged}) {
  const {problems, problemCount, doubts, doubtCount} = judged
  return (
    <>
      {problemCount === 0 ? (
        <div role="status">
          <Brings judged={judged} />
        </div>
      ) : (
        <Mistakes {...{problems, problemCount}} />
      )}
      {doubtCount > 0 && (
        <>
          <p>
            另有 {doubtCount} 处请核对，不妨碍导入。
            {doubtCount > doubts.length && `先列出前 ${doubts.length} 处。`}
          </p>
          <Places places={doubts} label="请核对" />
        </>
      )}
    </>
  )
}

function Brings({judged: {counts, years, numbers}}: {judged: Judged}) {
  const series = {registration: '登记号', reply: '答复文号'}
  return (
    <>
      <p>
        核对无误。将写入 {counts.requests} 件申请，其中未办结 {counts.open} 件、已办结{' '}
        {counts.concluded} 件。
      </p>
      <table className="list register-sums" aria-label="按表三计">
        <caption>这些申请在各年表三中的件数，请与原有台账核对</caption>
        <thead>
          <tr>
            <th scope="col">年份</th>
            <th scope="col">新收</th>
            <th scope="col">上年结转</th>
            <th scope="col">办结</th>
            <th scope="col">结转下年</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({year, received, carriedIn, concluded, carriedOut}) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{received}</td>
              <td>{carriedIn}</td>
              <td>{concluded}</td>
              <td>{carriedOut}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {numbers.length > 0 && (
        <p>
          导入后接着编号：
          {numbers
            .map(({kind, year, last}) => `${year}年${series[kind]}自第${last + 1}号`)
            .join('，')}
          。
        </p>
      )}
    </>
  )
}
