import {notSheet, type Samples} from './sample.ts'

const contact = {name: '李四', telephone: '0951-5032110', email: null, department: null}

export const peopleSamples = {
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
  openPersonalData: ({applicant}) => ({
    params: {person: applicant},
    body: {reason: '核对邮寄地址'},
    target: '住建局',
  }),
  retention: () => ({target: '某县'}),
  changeRetention: () => ({body: {years: 10}, target: '某县'}),
  personalDataDue: () => ({query: '?size=10'}),
  anonymise: ({person}) => ({body: {people: [person]}}),
  peopleFile: () => ({query: '?columns=name,roles'}),
  importTemplate: () => ({}),
  previewImport: () => ({body: notSheet()}),
  beginImport: () => ({body: notSheet()}),
  previewRoleImport: () => ({body: notSheet()}),
  beginRoleImport: () => ({body: notSheet()}),
  imports: () => ({}),
} satisfies Samples
