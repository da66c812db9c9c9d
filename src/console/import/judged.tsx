import type {Answer} from '../../contract/route.ts'
import type {Routes} from '../../contract/routes.ts'

type Result = Answer<Routes['previewImport']>

const counted: Record<keyof Result['counts'], string> = {
  organs: '个机关',
  departments: '个科室',
  people: '名人员',
  accounts: '个账号',
  appointments: '项职务',
  rolesLeft: '项职务待安全管理员导入',
}

/** What a file would bring, or all that is wrong with it. */
export function Judged({judged: {problems, problemCount, counts}}: {judged: Result}) {
  const brings = (Object.keys(counted) as (keyof Result['counts'])[])
    .filter(name => counts[name] > 0)
    .map(name => `${counts[name]} ${counted[name]}`)
  if (problemCount === 0)
    return (
      <p role="status">
        核对无误。{brings.length > 0 ? `将写入 ${brings.join('、')}。` : '文件里没有要新增的。'}
      </p>
    )
  return <Mistakes {...{problems, problemCount}} />
}

/** All that is wrong with a file, of which nothing was written. */
export function Mistakes({problems, problemCount}: Pick<Result, 'problems' | 'problemCount'>) {
  return (
    <>
      <p role="status">
        有 {problemCount} 处错误，什么都没有写入。请在文件中改正后重新选择。
        {problemCount > problems.length && `先列出前 ${problems.length} 处。`}
      </p>
      <Places places={problems} label="错误" />
    </>
  )
}

/** What is said of a file, place by place. */
export function Places({places, label}: {places: Result['problems']; label: string}) {
  return (
    <table className="list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">工作表</th>
          <th scope="col">行</th>
          <th scope="col">列</th>
          <th scope="col">{label === '错误' ? '错在哪里' : '要核对什么'}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({sheet, row, column, text}) => (
          <tr key={`${sheet} ${row} ${column} ${text}`}>
            <td>{sheet}</td>
            <td>{row}</td>
            <td>{column}</td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
