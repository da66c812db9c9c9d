import type {RouteName} from '../../src/contract/routes.ts'
import {letterOf} from '../../src/requests/letters/letters.ts'
import {defaultSettings} from '../../src/requests/settings.ts'
import {paperToDocx} from '../../src/writer/docx.ts'
import {png} from '../agencies/files/scans.ts'
import {arrival} from '../requests/desk.ts'
import type {County} from './county.ts'
import type {SampleIds} from './sample-ids.ts'

/** What to send to a route so that it does something to somebody of 住建局. */
export type Sample = {params?: Record<string, string>; query?: string; body?: object}

const rules = {
  passwordLength: 12,
  passwordDays: 90,
  passwordHistory: 5,
  lockAfter: 5,
  lockMinutes: 30,
  idleMinutes: 30,
  sessionHours: 12,
  secondFactor: 'optional',
}

const details = {kind: 'department', creditCode: null, regionCode: '640121', supervisor: null}

const contact = {name: '李四', telephone: '0951-5032110', email: null, department: null}

const disclosureOffice = {
  name: '住建局办公室',
  address: '某县人民路1号',
  hours: '工作日9:00至17:00',
  telephone: '0951-5032110',
  fax: null,
  email: 'zjj@example.gov.cn',
}

const consultationTemplate = new Uint8Array(
  await paperToDocx(letterOf('consultation-notice').template),
)

/** What a page sends when somebody chooses a file. */
export function formWith(name: string, bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  form.set('file', new File([bytes], name))
  return form
}

const notSheet = () => formWith('机关.xlsx', Uint8Array.of(1, 2, 3))

const search = {
  kind: 'searched',
  on: '2026-03-02',
  items: ['1'],
  places: ['局档案室'],
  words: ['人民路'],
  people: ['张敏'],
  found: false,
  result: '没有找到',
}

/** A document as it stands in the 主动公开目录. */
const published = {
  title: '2025年公共租赁住房分配方案',
  publishedOn: '2025-03-12',
  address: 'https://www.example.gov.cn/zwgk/1.html',
}

/**
 * One call of every route. `target` is the agency acted on, by which the table of permissions is
 * asked; a route for an action without one is a list.
 */
export const samples: Record<
  RouteName,
  (ids: SampleIds) => Sample & {target?: keyof County['agencies']}
> = {
  setUpState: () => ({}),
  setUp: () => ({body: {firstRunPassword: '不对'}}),
  trialPeople: () => ({}),
  trialSignIn: ({person}) => ({body: {person}}),
  signIn: () => ({body: {login: 'meiyou', password: '不对'}}),
  passSecondFactor: () => ({body: {code: '000000'}}),
  me: () => ({}),
  changePassword: () => ({body: {current: '不对', next: 'Gongkai-2026'}}),
  beginEnrolment: () => ({body: {password: '不对'}}),
  finishEnrolment: () => ({body: {code: '000000'}}),
  sessions: () => ({}),
  account: ({person}) => ({params: {person}, target: '住建局'}),
  openAccount: ({person}) => ({params: {person}, body: {login: 'lisi'}, target: '住建局'}),
  resetPassword: ({person}) => ({params: {person}, target: '住建局'}),
  unlockAccount: ({person}) => ({params: {person}, target: '住建局'}),
  resetSecondFactor: ({person}) => ({params: {person}, target: '住建局'}),
  closeAccount: ({person}) => ({params: {person}, target: '住建局'}),
  accountRules: () => ({target: '某县'}),
  changeAccountRules: () => ({body: rules, target: '某县'}),
  agencies: () => ({query: '?text=局&kind=department&merged=no&sort=-name'}),
  agencyTree: () => ({}),
  agency: ({agency}) => ({params: {agency}, target: '住建局'}),
  addAgency: ({agency}) => ({
    params: {agency},
    body: {...details, name: '住建局质监站'},
    target: '住建局',
  }),
  editAgency: ({agency}) => ({params: {agency}, body: details, target: '住建局'}),
  renameAgency: ({agency}) => ({
    params: {agency},
    body: {name: '住房城乡建设局', from: '2030-01-01'},
    target: '住建局',
  }),
  moveAgency: ({agency}) => ({params: {agency}, body: {parent: agency}, target: '住建局'}),
  mergeAgency: ({agency}) => ({
    params: {agency},
    body: {into: agency, on: '2026-03-01'},
    target: '住建局',
  }),
  editDisclosureOffice: ({agency}) => ({
    params: {agency},
    body: disclosureOffice,
    target: '住建局',
  }),
  addDepartment: ({agency}) => ({
    params: {agency},
    body: {name: '办公室', from: '2026-01-01'},
    target: '住建局',
  }),
  editDepartment: ({department}) => ({
    params: {department},
    body: {name: '办公室', until: null},
    target: '住建局',
  }),
  ownDays: ({agency}) => ({params: {agency}, target: '住建局'}),
  setOwnDay: ({agency}) => ({
    params: {agency, day: '2026-03-03'},
    body: {kind: 'rest', reason: '自治县成立纪念日'},
    target: '住建局',
  }),
  clearOwnDay: ({agency}) => ({params: {agency, day: '2026-03-03'}, target: '住建局'}),
  person: ({person}) => ({params: {person}, target: '住建局'}),
  addPerson: ({agency}) => ({params: {agency}, body: contact, target: '住建局'}),
  editPerson: ({person}) => ({params: {person}, body: contact, target: '住建局'}),
  transferPerson: ({person, agency}) => ({
    params: {person},
    body: {agency, department: null},
    target: '住建局',
  }),
  appoint: ({agency, person}) => ({
    params: {agency},
    body: {person, department: null, role: 'leader', from: '2026-03-01', until: null},
    target: '住建局',
  }),
  dismiss: ({appointment}) => ({
    params: {appointment},
    body: {until: '2026-04-30'},
    target: '住建局',
  }),
  withdrawAppointment: ({appointment}) => ({params: {appointment}, target: '住建局'}),
  setStandIn: ({person}) => ({
    params: {person},
    body: {standIn: person, from: '2026-03-01', until: '2026-03-09'},
    target: '住建局',
  }),
  endStandingIn: ({standIn}) => ({
    params: {standIn},
    body: {until: '2026-04-05'},
    target: '住建局',
  }),
  withdrawStandIn: ({standIn}) => ({params: {standIn}, target: '住建局'}),
  people: () => ({query: '?text=李&role=disclosure-officer&sort=agencyName'}),
  approvalChains: ({agency}) => ({params: {agency}, target: '住建局'}),
  setApprovalChain: ({agency}) => ({
    params: {agency, kind: 'extension'},
    body: {chain: ['leader']},
    target: '住建局',
  }),
  clearApprovalChain: ({agency}) => ({params: {agency, kind: 'extension'}, target: '住建局'}),
  waitingApprovals: () => ({query: '?text=答复&kind=reply&sort=-waitingSince'}),
  approval: ({approval}) => ({params: {approval}, target: '住建局'}),
  submitApproval: ({approval}) => ({params: {approval}, body: {seen: 1}, target: '住建局'}),
  withdrawApproval: ({approval}) => ({params: {approval}, body: {seen: 1}, target: '住建局'}),
  approve: ({approval}) => ({
    params: {approval},
    body: {seen: 1, opinion: '同意'},
    target: '住建局',
  }),
  approveSeveral: ({person}) => ({body: {approvals: [{approval: person, seen: 1}]}}),
  returnApproval: ({approval}) => ({
    params: {approval},
    body: {seen: 1, reason: '引用条款有误'},
    target: '住建局',
  }),
  delegateApproval: ({approval, person}) => ({
    params: {approval},
    body: {seen: 1, to: person},
    target: '住建局',
  }),
  addApprovalScan: ({approval}) => ({
    params: {approval},
    body: formWith('呈批单.png', png),
    target: '住建局',
  }),
  approvalScan: ({approval, file}) => ({params: {approval, file}, target: '住建局'}),
  approveOnPaper: ({approval, person, file}) => ({
    params: {approval},
    body: {seen: 1, signer: person, signed: '2026-03-02', scan: file},
    target: '住建局',
  }),
  approvalSheet: ({approval}) => ({params: {approval, format: 'docx'}, target: '住建局'}),
  openPersonalData: ({applicant}) => ({
    params: {person: applicant},
    body: {reason: '核对邮寄地址'},
    target: '住建局',
  }),
  retention: () => ({target: '某县'}),
  changeRetention: () => ({body: {years: 10}, target: '某县'}),
  personalDataDue: () => ({query: '?size=10'}),
  anonymise: ({person}) => ({body: {people: [person]}}),
  requests: () => ({query: '?text=征收&open=yes&overdue=yes&year=2026&sort=dueOn'}),
  requestHome: () => ({}),
  requestDashboard: () => ({}),
  requestSettings: ({agency}) => ({params: {agency}, target: '住建局'}),
  changeRequestSettings: ({agency}) => ({
    params: {agency},
    body: {...defaultSettings, word: '平政'},
    target: '住建局',
  }),
  views: () => ({query: '?list=/api/requests'}),
  saveView: () => ({
    body: {list: '/api/requests', name: '逾期', asked: {overdue: 'yes'}, columns: ['number']},
  }),
  deleteView: () => ({params: {view: crypto.randomUUID()}}),
  calendarFeed: () => ({}),
  renewCalendarFeed: () => ({}),
  revokeCalendarFeed: () => ({}),
  calendar: () => ({params: {feed: 'x.ics'}}),
  lateRequests: () => ({query: '?size=5'}),
  request: ({request}) => ({params: {request}, target: '住建局'}),
  previewRequestStep: ({request}) => ({
    params: {request},
    body: {step: {kind: 'registered', on: '2026-03-02'}},
    target: '住建局',
  }),
  letterTemplates: ({agency}) => ({params: {agency}, target: '住建局'}),
  letterTemplate: ({agency}) => ({
    params: {agency, letter: 'reply'},
    query: '?version=standard',
    target: '住建局',
  }),
  letterSample: ({agency}) => ({
    params: {agency, letter: 'fee-notice'},
    query: '?format=docx',
    target: '住建局',
  }),
  setLetterTemplate: ({agency}) => ({
    params: {agency, letter: 'consultation-notice'},
    body: formWith('告知书.docx', consultationTemplate),
    target: '住建局',
  }),
  resetLetterTemplate: ({agency}) => ({
    params: {agency, letter: 'consultation-notice'},
    target: '住建局',
  }),
  requestLetter: ({request, event}) => ({
    params: {request, event},
    body: {letter: 'registration-form', format: 'docx'},
    target: '住建局',
  }),
  keepLetterOriginal: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    body: formWith('登记回执.png', png),
    target: '住建局',
  }),
  takeDownLetterOriginal: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    body: {reason: '传错了文件'},
    target: '住建局',
  }),
  sealLetter: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    target: '住建局',
  }),
  requestOfEvent: ({event}) => ({params: {event}, target: '住建局'}),
  requestLookAlikes: ({request}) => ({params: {request}, target: '住建局'}),
  registerRequest: ({agency}) => ({params: {agency}, body: arrival, target: '住建局'}),
  requestImportTemplate: () => ({}),
  previewRequestImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
  beginRequestImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
  exportRegister: ({agency}) => ({
    params: {agency},
    body: {reason: '移交台账'},
    target: '住建局',
  }),
  takeRequestStep: ({request}) => ({
    params: {request},
    body: {seen: 1, step: {kind: 'registered', on: '2026-03-02'}},
    target: '住建局',
  }),
  contribute: ({request}) => ({
    params: {request},
    body: {seen: 1, step: search},
    target: '住建局',
  }),
  renewQueryNumber: ({request}) => ({
    params: {request},
    body: {proof: '当面核对身份证原件'},
    target: '住建局',
  }),
  addRequestFile: ({request}) => ({
    params: {request},
    query: '?personal=yes',
    body: formWith('身份证.png', png),
    target: '住建局',
  }),
  requestFile: ({request, file}) => ({params: {request, file}, target: '住建局'}),
  openRequestFile: ({request, file}) => ({
    params: {request, file},
    body: {reason: '核对申请人身份'},
    target: '住建局',
  }),
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
  disclosures: () => ({query: '?text=方案&sort=-publishedOn'}),
  disclosuresFile: () => ({query: '?columns=title,publishedOn'}),
  disclosure: ({disclosure}) => ({params: {disclosure}, target: '住建局'}),
  addDisclosure: ({agency}) => ({params: {agency}, body: published, target: '住建局'}),
  editDisclosure: ({disclosure}) => ({params: {disclosure}, body: published, target: '住建局'}),
  removeDisclosure: ({disclosure}) => ({params: {disclosure}, target: '住建局'}),
  disclosureTemplate: () => ({}),
  previewDisclosureImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
  beginDisclosureImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
  requestsFile: () => ({query: '?columns=number,title,dueOn'}),
  audit: () => ({query: '?size=5'}),
  auditFile: () => ({query: '?action=登录'}),
  auditSheet: () => ({query: '?action=登录&columns=at,actor'}),
  peopleFile: () => ({query: '?columns=name,roles'}),
  agenciesFile: () => ({query: '?text=局&columns=name'}),
  notices: () => ({query: '?unread=true'}),
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
  importTemplate: () => ({}),
  previewImport: () => ({body: notSheet()}),
  beginImport: () => ({body: notSheet()}),
  previewRoleImport: () => ({body: notSheet()}),
  beginRoleImport: () => ({body: notSheet()}),
  imports: () => ({}),
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
}
