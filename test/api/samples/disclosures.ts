import {notSheet, type Samples} from './sample.ts'

/** A document as it stands in the 主动公开目录. */
const published = {
  title: '2025年公共租赁住房分配方案',
  publishedOn: '2025-03-12',
  address: 'https://www.example.gov.cn/zwgk/1.html',
}

export const disclosureSamples = {
  disclosures: () => ({query: '?text=方案&sort=-publishedOn'}),
  disclosuresFile: () => ({query: '?columns=title,publishedOn'}),
  disclosure: ({disclosure}) => ({params: {disclosure}, target: '住建局'}),
  addDisclosure: ({agency}) => ({params: {agency}, body: published, target: '住建局'}),
  editDisclosure: ({disclosure}) => ({params: {disclosure}, body: published, target: '住建局'}),
  removeDisclosure: ({disclosure}) => ({params: {disclosure}, target: '住建局'}),
  disclosureTemplate: () => ({}),
  previewDisclosureImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
  beginDisclosureImport: ({agency}) => ({params: {agency}, body: notSheet(), target: '住建局'}),
} satisfies Samples
