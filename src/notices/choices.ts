/** How a person wants notices by e-mail; hours are `HH:MM` of the clock in China. */
export type NoticeChoices = {
  /** An address for notices alone; without it the one in the list of people. */
  email: string | null
  delivery: 'immediate' | 'daily' | 'none'
  dailyAt: string
  /** No mail from … until …, also over midnight; both or neither. */
  quietFrom: string | null
  quietUntil: string | null
}

export const usualChoices: NoticeChoices = {
  email: null,
  delivery: 'immediate',
  dailyAt: '08:30',
  quietFrom: '20:00',
  quietUntil: '08:00',
}
