import type {AccountRules} from '../rules.ts'

/** Whether a session still holds: neither idle for too long nor too old. */
export function isLive(
  {started, seen}: {started: Date; seen: Date},
  at: Date,
  {idleMinutes, sessionHours}: AccountRules,
): boolean {
  const since = (moment: Date) => at.getTime() - moment.getTime()
  return since(seen) < idleMinutes * 60_000 && since(started) < sessionHours * 3_600_000
}

/** Noting every request would be a write for every read; once a minute is exact enough. */
export function isWorthNoting(seen: Date, at: Date): boolean {
  return at.getTime() - seen.getTime() >= 60_000
}
