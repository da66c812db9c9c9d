import {addDays, type Day} from '../../law/day.ts'

/** A day in a calendar, all day long; `id` is the same however often it is fetched. */
export type CalendarDay = {id: string; day: Day; title: string; text: string}

/**
 * A calendar as programs subscribe to it.
 *
 * > Content lines are delimited by a line break, which is a CRLF sequence … Lines of text SHOULD NOT be
 * > longer than 75 octets, excluding the line break. ——RFC 5545, 3.1
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], at: Date): string {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gongkai//ZH-CN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...days.flatMap(each => eventOf(each, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

/** An event of a whole day ends with the beginning of the next (3.6.1) and keeps nobody from meeting. */
function eventOf({id, day, title, text}: CalendarDay, stamp: string): string[] {
  const written = (each: Day) => each.replaceAll('-', '')
  return [
    'BEGIN:VEVENT',
    `UID:${id}@gongkai`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${written(day)}`,
    `DTEND;VALUE=DATE:${written(addDays(day, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** > ESCAPED-CHAR = ("\\" / "\;" / "\," / "\N" / "\n") ——3.3.11 */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r?\n/g, '\\n')
}

/** Breaks a line after 75 octets at most, never within a character; what follows begins with a space. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n')
}
