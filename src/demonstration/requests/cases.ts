import type {Day} from '../../law/day.ts'
import type {Arrival} from '../../requests/arrival/arrival.ts'
import type {AskedStep} from '../../requests/change/asked-step.ts'
import type {Facts} from '../../requests/state/facts.ts'
import {companyWith, personWith} from './applicants.ts'

/** Distributes over the kinds of step, each without its day. */
type WithoutDay<Step> = Step extends unknown ? Omit<Step, 'on'> : never

/** What a step is made from: what had happened, days so many working days after it, the departments. */
export type Given = Facts & {
  daysAfter(workingDays: number): Day
  department(name: string): string
}

/** A step so many working days before today; `approve`: by the whole chain. */
export type TrialStep = {
  before: number
  step: ((given: Given) => WithoutDay<AskedStep>) | 'approve'
}

/** A request of the trial: to whom, how it came in so many working days ago, and what was done since. */
export type TrialCase = Pick<Arrival, 'channel' | 'applicantKind' | 'applicant' | 'items'> & {
  organ: string
  officer: string
  before: number
  steps: TrialStep[]
}

const housing = {organ: '青禾县住房和城乡建设局', officer: '张敏'}
const education = {organ: '青禾县教育局', officer: '黄玉梅'}

/** One request at each stage that a desk sees: what is late, what is due, what waits for whom. */
export const cases: readonly TrialCase[] = [
  {
    ...housing,
    ...natural('沈佳', 1),
    channel: 'in-person',
    before: 24,
    items: ['幸福里小区2024年度物业服务费收支公示'],
    steps: [registered(24), assign(22)],
  },
  {
    ...housing,
    ...natural('韩磊', 2),
    channel: 'signed-post',
    before: 19,
    items: ['建设路旧城改造项目的房屋征收补偿方案'],
    steps: [registered(19)],
  },
  {
    ...housing,
    ...natural('潘秀英', 3),
    channel: 'in-person',
    before: 6,
    items: ['有关拆迁的全部文件'],
    steps: [
      registered(6),
      at(4, ({daysAfter}) => ({
        kind: 'correction-asked',
        matters: '请写明所需文件的名称、文号，或者所涉项目和大致年份。',
        answerBy: daysAfter(10),
      })),
    ],
  },
  {
    ...housing,
    applicantKind: 'business',
    applicant: companyWith('青禾县万顺建筑有限公司', '丁浩', 4),
    channel: 'signed-post',
    before: 10,
    items: ['青禾县体育中心工程施工招标的中标单位投标报价明细'],
    steps: [
      registered(10),
      at(8, () => ({
        kind: 'third-party-asked',
        to: '青禾县宏建工程有限公司',
        content: '是否同意公开贵公司在体育中心工程施工招标中的报价明细及理由',
      })),
      at(7, ({consultations: [first]}) => ({
        kind: 'delivered',
        of: first?.asked.id ?? '',
        way: 'post',
        proof: '邮件号 1099000000431，签收人 行政部',
      })),
    ],
  },
  {
    ...housing,
    ...natural('曹建华', 5),
    channel: 'in-person',
    before: 12,
    items: ['2025年老旧小区改造项目清单'],
    steps: [registered(12), assign(12), draftGranted(1)],
  },
  {
    ...housing,
    ...natural('蒋丽萍', 6),
    channel: 'in-person',
    before: 15,
    items: ['人民路地下管网改造工程竣工验收备案表'],
    steps: [
      registered(15),
      draftGranted(4),
      {before: 3, step: 'approve'},
      at(2, () => ({kind: 'replied'})),
    ],
  },
  {
    ...housing,
    ...natural('余文斌', 7),
    channel: 'in-person',
    before: 40,
    items: ['1998年第三住宅小区规划许可档案'],
    steps: [
      registered(40),
      at(36, ({items}) => ({
        kind: 'searched',
        items: items.map(({id}) => id),
        places: ['局档案室', '公文管理系统'],
        words: ['第三住宅小区', '规划许可'],
        people: ['孙丽'],
        found: false,
        result: '1995年至2000年档案逐卷查阅，没有找到该许可档案。',
      })),
      at(34, ({items}) => ({
        kind: 'reply-drafted',
        items: items.map(({id}) => ({
          item: id,
          kind: 'notExist',
          articles: ['第三十六条第（四）项'],
          reason: '该项规划许可由原县城建委办理，经检索本机关没有保存。',
        })),
        counted: 'notExist',
        remedy: 'reconsideration-first',
      })),
      {before: 32, step: 'approve'},
      at(31, () => ({kind: 'replied'})),
      at(28, ({replies: [first]}) => ({
        kind: 'delivered',
        of: first?.sent.id ?? '',
        way: 'post',
        proof: '邮件号 1099000000518，本人签收',
      })),
      at(26, () => ({kind: 'archived', file: '依申请公开案卷 第7卷'})),
    ],
  },
  {
    ...education,
    ...natural('邹敏', 8),
    channel: 'fax',
    before: 1,
    items: ['2026年秋季学区划分方案', '城区小学教师编制数'],
    steps: [],
  },
]

function natural(name: string, number: number) {
  return {applicantKind: 'natural', applicant: personWith(name, number)} as const
}

function at(before: number, step: (given: Given) => WithoutDay<AskedStep>): TrialStep {
  return {before, step}
}

function registered(before: number): TrialStep {
  return at(before, () => ({kind: 'registered'}))
}

function assign(before: number): TrialStep {
  return at(before, ({department, daysAfter}) => ({
    kind: 'assigned',
    department: department('物业管理科'),
    role: 'lead',
    innerDue: daysAfter(5),
  }))
}

function draftGranted(before: number): TrialStep {
  return at(before, ({items}) => ({
    kind: 'reply-drafted',
    items: items.map(({id}) => ({
      item: id,
      kind: 'granted',
      articles: ['第三十六条第（二）项'],
      way: '随本答复附送复印件。',
    })),
    counted: 'granted',
    remedy: 'either-way',
  }))
}
