const format = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai', dateStyle: 'short'})

/** The day of a moment in China, as 2026-11-21. */
export function dayOf(moment: Date): string {
  return format.format(moment)
}
