import type {LetterId} from '../letters.ts'

/** Forms, drafts and notes for the file, which nobody stamps. */
const unstamped: readonly LetterId[] = [
  'registration-form',
  'drafted-reply',
  'opinion-slip',
  'correction-lapse-note',
  'fee-lapse-note',
]

/** Whether a letter goes out stamped, or comes back signed, so that a scan of it is kept. */
export function takesOriginal(letter: LetterId): boolean {
  return !unstamped.includes(letter)
}

/** What the scan of a letter is called: a 送达回证 is not stamped but signed by whoever took it. */
export function originalName(letter: LetterId): string {
  return letter === 'delivery-receipt' ? '签收件' : '正本'
}
