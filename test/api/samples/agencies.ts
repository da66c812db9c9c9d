import type {Samples} from './sample.ts'

const details = {kind: 'department', creditCode: null, regionCode: '640121', supervisor: null}

const disclosureOffice = {
  name: '住建局办公室',
  address: '某县人民路1号',
  hours: '工作日9:00至17:00',
  telephone: '0951-5032110',
  fax: null,
  email: 'zjj@example.gov.cn',
}

export const agencySamples = {
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
  agenciesFile: () => ({query: '?text=局&columns=name'}),
} satisfies Samples
