import type {Generated, GeneratedAlways} from 'kysely'
import type {Day} from '../../law/day.ts'

/** The tables of migrations 007 and 022, and what is read of people. */
export type NoticeTables = {
  notices: {
    id: Generated<string>
    person: string
    kind: string
    text: string
    link: string | null
    due: Day | null
    once: string | null
    /** In the order of writing, for those of one moment. */
    number: GeneratedAlways<number>
    written: Date
    read: Date | null
    mailing: Generated<'open' | 'mail' | 'none'>
    mail: string | null
  }
  notice_choices: {
    person: string
    email: string | null
    delivery: 'immediate' | 'daily' | 'none'
    daily_at: string
    quiet_from: string | null
    quiet_until: string | null
  }
  mails: {
    id: Generated<string>
    person: string
    address: string
    state: MailState
    tries: Generated<number>
    made: Date
    next_try: Date
    taken: Date | null
    sent: Date | null
    problem: string | null
  }
  mail_server: {
    single: Generated<boolean>
    host: string
    port: number
    security: 'tls' | 'starttls' | 'none'
    sender: string
    login: string | null
    password: Buffer | null
  }
  people: {id: string; name: string; email: string | null}
}

export type MailState = 'waiting' | 'sending' | 'sent' | 'uncertain' | 'failed'
