import type {Sort, State} from '../../reports/store/library.ts'
import type {Asked} from './wanted.ts'

const stateWords: Record<State, string> = {error: '有误', warning: '待核实', sound: '未发现问题'}
const sortWords: Record<Sort, string> = {
  name: '机关名称',
  errors: '有误多的在前',
  newest: '新入库的在前',
}

/** A plain form: what is chosen stands in the address. */
export function Filters({asked: {wanted, sort, view}, years}: {asked: Asked; years: number[]}) {
  return (
    <form class="filters" action="/reports">
      {view === 'checks' && <input type="hidden" name="view" value="checks" />}
      <label>
        机关名称
        <input name="agency" value={wanted.agency ?? ''} maxLength={50} size={18} />
      </label>
      <Choice
        name="year"
        words="年份"
        all="全部"
        chosen={String(wanted.year ?? '')}
        options={years.map(year => [String(year), `${year}年`])}
      />
      <Choice
        name="state"
        words="校核结果"
        all="全部"
        chosen={wanted.state ?? ''}
        options={Object.entries(stateWords)}
      />
      {view === 'years' && (
        <Choice name="sort" words="排列" chosen={sort} options={Object.entries(sortWords)} />
      )}
      <button type="submit">筛选</button>
    </form>
  )
}

function Choice({
  name,
  words,
  all,
  chosen,
  options,
}: {
  name: string
  words: string
  all?: string
  chosen: string
  options: [string, string][]
}) {
  return (
    <label>
      {words}
      <select name={name}>
        {all && <option value="">{all}</option>}
        {options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
