import type {Samples} from './sample.ts'

export const noticeSamples = {
  views: () => ({query: '?list=/api/requests'}),
  saveView: () => ({
    body: {list: '/api/requests', name: '逾期', asked: {overdue: 'yes'}, columns: ['number']},
  }),
  deleteView: () => ({params: {view: crypto.randomUUID()}}),
  audit: () => ({query: '?size=5'}),
  auditFile: () => ({query: '?action=登录'}),
  auditSheet: () => ({query: '?action=登录&columns=at,actor'}),
  notices: () => ({query: '?unread=yes'}),
  unreadNotices: () => ({}),
  readNotices: () => ({}),
  readNotice: () => ({params: {notice: crypto.randomUUID()}}),
  noticeChoices: () => ({}),
  changeNoticeChoices: () => ({
    body: {
      email: null,
      delivery: 'daily',
      dailyAt: '08:30',
      quietFrom: '20:00',
      quietUntil: '08:00',
    },
  }),
  mailServer: () => ({target: '某县'}),
  changeMailServer: () => ({
    body: {
      host: '127.0.0.1',
      port: 9,
      security: 'none',
      sender: 'gongkai@example.cn',
      login: null,
    },
    target: '某县',
  }),
  tryMailServer: () => ({body: {to: 'zhang@example.cn'}, target: '某县'}),
  mails: () => ({query: '?state=failed', target: '某县'}),
  repeatMail: () => ({params: {mail: crypto.randomUUID()}, target: '某县'}),
  failedJobs: () => ({target: '某县'}),
} satisfies Samples
