import {stretchesOf} from '../../../requests/clock/timeline.ts'
import {useNarrow} from '../../frame/use-narrow.ts'
import type {Case} from '../request-query.ts'

type Due = NonNullable<Case['due']>

/** 「为什么是这一天」: the reasons, and every day, counted or why not. */
export function Clock({due}: {due: Due}) {
  const isNarrow = useNarrow()
  return (
    <section className="panel" aria-labelledby="clock">
      <h2 id="clock">为什么是 {due.day}</h2>
      <ol>
        {due.because.map(reason => (
          <li key={reason}>{reason}</li>
        ))}
      </ol>
      {isNarrow ? <Stretches due={due} /> : <Weeks due={due} />}
    </section>
  )
}

type Day = Due['days'][number]

/** On a telephone: days of one verdict together, those after the last day by themselves. */
function Stretches({due: {days, day: last}}: {due: Due}) {
  const shown = (some: readonly Day[], counted: string) =>
    stretchesOf(some).map(({from, to, counts, workingDays, why}) => (
      <li key={from}>
        <span>{from === to ? from : `${from} 至 ${to}`}</span>
        <span className={counts ? '' : 'quiet'}>
          {counts ? `${counted} ${workingDays} 个工作日` : `不计：${why}`}
        </span>
      </li>
    ))
  return (
    <ul className="rows">
      {shown(
        days.filter(({day}) => day <= last),
        '计',
      )}
      {shown(
        days.filter(({day}) => day > last),
        '逾期',
      )}
    </ul>
  )
}

/** A week a line, from Monday on. */
function Weeks({due: {days, day: last}}: {due: Due}) {
  const term = days.filter(({day, counts}) => counts && day <= last).length
  return (
    <table className="weeks" aria-label="逐日计算">
      <thead>
        <tr>
          {weekdays.map(each => (
            <th key={each} scope="col">
              {each}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map(week => (
          <tr key={week.find(each => each)?.day}>
            {weekdays.map((weekday, at) => (
              <DayCell key={weekday} day={week[at]} isLast={week[at]?.day === last} term={term} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `term`: how many days are counted until the last one. */
function DayCell({day, isLast, term}: {day: Day | undefined; isLast: boolean; term: number}) {
  if (!day) return <td />
  return (
    <td className={isLast ? 'last' : day.counts ? '' : 'left-out'}>
      <span className="date">{day.day.slice(5)}</span>
      {day.counts ? inWords(day.number, term) : '不计'}
      {day.why && <span className="why">{day.why}</span>}
      {isLast && <span className="why">期限届满</span>}
      {!day.settled && <span className="why">放假安排未公布</span>}
    </td>
  )
}

function inWords(number: number, term: number): string {
  return number > term ? `逾期第 ${number - term} 日` : `第 ${number} 日`
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

function weeksOf(days: readonly Day[]): (Day | undefined)[][] {
  const weeks: (Day | undefined)[][] = []
  for (const day of days) {
    const at = (new Date(`${day.day}T00:00:00Z`).getUTCDay() + 6) % 7
    if (at === 0 || weeks.length === 0) weeks.push([])
    const week = weeks.at(-1)
    if (week) week[at] = day
  }
  return weeks
}
