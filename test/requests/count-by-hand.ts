/**
 * A counter of its own, so that the expected days of the histories do not come from the program under
 * test: the yearly arrangements as the notices of 国务院办公厅 print them, and plain counting.
 */
export type Own = {rest: Record<string, string>; working: Record<string, string>}

/** The `n`-th working day after `from`; days after the first up to the second of a pair are left out. */
export function countByHand(
  from: string,
  n: number,
  without: readonly (readonly [string, string])[] = [],
  own: Own = {rest: {}, working: {}},
): string {
  let at = from
  for (let left = n; left > 0; ) {
    at = nextDay(at)
    const isLeftOut = without.some(([after, until]) => after < at && at <= until)
    if (isWorked(at, own) && !isLeftOut) left--
  }
  return at
}

export function isWorked(day: string, own: Own = {rest: {}, working: {}}): boolean {
  if (day in own.rest) return false
  if (day in own.working || working.has(day)) return true
  return !rest.has(day) && ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const restDays = {
  2019: '01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07',
  2020: '01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08',
  2021: '01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07',
  2022: '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07 12-31',
  2023: '01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06',
  2024: '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07',
  2025: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
  2026: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
}

const workingDays = {
  2019: '02-02 02-03 04-28 05-05 09-29 10-12',
  2020: '01-19 04-26 05-09 06-28 09-27 10-10',
  2021: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
  2022: '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  2023: '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
}

const rest = new Set(Object.entries(restDays).flatMap(([year, text]) => days(year, text)))
const working = new Set(Object.entries(workingDays).flatMap(([year, text]) => days(year, text)))

function days(year: string, text: string): string[] {
  return text.split(' ').flatMap(range => {
    const [from = '', to = from] = range.split('..')
    const found = []
    for (let day = `${year}-${from}`; day <= `${year}-${to}`; day = nextDay(day)) found.push(day)
    return found
  })
}
