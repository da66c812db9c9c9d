/** A moment as it is shown everywhere: the clock of Beijing, `2026-03-02 17:05:09`. */
export function shownMoment(moment: string): string {
  const there = new Date(Date.parse(moment) + 8 * 3_600_000)
  return there.toISOString().slice(0, 19).replace('T', ' ')
}
