import type {Samples} from './sample.ts'

export const mailboxSamples = {
  mailbox: () => ({query: '?open=yes&overdue=yes&sort=dueOn'}),
  mailboxFile: () => ({query: '?columns=kind,about,dueOn'}),
  mailboxEntry: ({entry}) => ({params: {entry}, target: '住建局'}),
  answerMailboxEntry: ({entry}) => ({
    params: {entry},
    body: {outcome: 'corrected', reply: '已经更正'},
    target: '住建局',
  }),
  passMailboxEntryOn: ({entry}) => ({
    params: {entry},
    body: {to: crypto.randomUUID()},
    target: '住建局',
  }),
  openMailboxFile: ({entry, file}) => ({
    params: {entry, file},
    body: {reason: '核对提出人的证据'},
    target: '住建局',
  }),
} satisfies Samples
