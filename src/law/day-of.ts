import {type Day, day} from './day.ts'

const format = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai', dateStyle: 'short'})

/** The day of a moment in China. */
export function dayOf(moment: Date): Day {
  return day(format.format(moment))
}
