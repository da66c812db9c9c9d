import {defaultSettings} from '../../../src/requests/settings/settings.ts'
import {png} from '../../agencies/files/scans.ts'
import {arrival} from '../../requests/desk.ts'
import {formWith, notSheet, type Samples} from './sample.ts'

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

export const requestSamples = {
  requests: () => ({query: '?text=征收&open=yes&overdue=yes&year=2026&sort=dueOn'}),
  requestHome: () => ({}),
  requestDashboard: () => ({}),
  requestSettings: ({agency}) => ({params: {agency}, target: '住建局'}),
  changeRequestSettings: ({agency}) => ({
    params: {agency},
    body: {...defaultSettings, word: '平政'},
    target: '住建局',
  }),
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
  requestOfEvent: ({event}) => ({params: {event}, target: '住建局'}),
  requestLookAlikes: ({request}) => ({params: {request}, target: '住建局'}),
  publishedForRequest: ({request}) => ({params: {request}, target: '住建局'}),
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
  requestsFile: () => ({query: '?columns=number,title,dueOn'}),
} satisfies Samples
