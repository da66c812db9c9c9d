import {addDays, type Day, day} from '../law/day.ts'
import type {NoticeChoices} from './choices.ts'

/** When a notice is to be mailed; nothing when its person wants no mail. */
export function mailTime(choices: NoticeChoices, written: Date): Date | undefined {
  switch (choices.delivery) {
    case 'none':
      return undefined
    case 'immediate':
      return afterQuiet(choices, written)
    case 'daily':
      return afterQuiet(choices, nextAt(choices.dailyAt, written))
  }
}

/** The moment itself, or the end of the quiet hours that it falls in. */
function afterQuiet({quietFrom, quietUntil}: NoticeChoices, moment: Date): Date {
  if (quietFrom === null || quietUntil === null || quietFrom === quietUntil) return moment
  const {hour} = clockOf(moment)
  const isQuiet =
    quietFrom < quietUntil
      ? quietFrom <= hour && hour < quietUntil
      : quietFrom <= hour || hour < quietUntil
  return isQuiet ? nextAt(quietUntil, moment) : moment
}

/** The first moment not before `from` at which the clock in China shows `hour`. */
function nextAt(hour: string, from: Date): Date {
  const {day: today} = clockOf(from)
  const at = momentAt(today, hour)
  return at >= from ? at : momentAt(addDays(today, 1), hour)
}

function momentAt(on: Day, hour: string): Date {
  return new Date(`${on}T${hour}:00+08:00`)
}

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** `2026-03-02 09:05` */
function clockOf(moment: Date): {day: Day; hour: string} {
  const [date = '', hour = ''] = format.format(moment).split(' ')
  return {day: day(date), hour}
}
