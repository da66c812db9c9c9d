import {closest} from '../../../agencies/import/closest.ts'
import {
  type ApplicantKind,
  applicantKindLabels,
  type IdentityKind,
  identityKinds,
  type WantedForm,
  type WantedWay,
  wantedForms,
  wantedWays,
} from '../../applicants/applicant.ts'
import {type Channel, channels} from '../../arrival/receipt.ts'
import type {EventOf} from '../../events/event.ts'
import type {Asked} from '../../state/facts.ts'

/** The words that a column may hold: the one written for each meaning, and all that are understood. */
export type Words<Meaning extends string> = {
  labels: Readonly<Record<Meaning, string>>
  meanings: ReadonlyMap<string, Meaning>
}

export const applicantKindWords = wordsOf<ApplicantKind>(applicantKindLabels, {
  natural: ['公民', '自然人', '个人', '公民自然人'],
  business: ['企业', '商业企业（法人）', '公司'],
  research: ['科研单位', '科研院所'],
  socialWelfare: ['公益组织', '社会公益'],
  legalService: ['律师事务所', '法律服务'],
  otherOrganization: ['其他', '其他法人或组织'],
})

const channelLabels = Object.fromEntries(
  Object.entries(channels).map(([channel, {label}]) => [channel, label]),
) as Record<Channel, string>

export const channelWords = wordsOf<Channel>(channelLabels, {
  'in-person': ['当面', '现场', '现场提交', '窗口', '当面申请', '现场申请'],
  oral: ['口头', '口头申请'],
  'signed-post': ['邮寄', '邮政特快专递', '特快专递', 'EMS', '挂号信', '快递', '邮寄申请'],
  'ordinary-post': ['平信', '平常信件', '普通信函'],
  fax: ['传真申请'],
  internet: ['网络', '网上', '网站', '网上申请', '网络申请', '在线申请', '电子邮件', '电子邮箱'],
})

export const identityKindWords = wordsOf<IdentityKind>(identityKinds, {
  'identity-card': ['身份证'],
  passport: [],
  permit: ['港澳居民来往内地通行证', '台湾居民来往大陆通行证', '港澳台居民居住证'],
  'credit-code': ['信用代码', '营业执照'],
  other: ['其他', '其他证件'],
})

export const wantedFormWords = wordsOf<WantedForm>(wantedForms, {
  paper: ['纸面', '纸质文本'],
  electronic: ['电子', '电子版', '电子文档', '光盘'],
  either: [],
})

export const wantedWayWords = wordsOf<WantedWay>(wantedWays, {
  post: ['邮寄送达'],
  email: ['邮箱', '邮件'],
  online: ['网上', '网络'],
  fax: [],
  collect: ['自取', '当面领取'],
  reading: ['阅读', '抄录'],
})

export const partyWords = wordsOf<Asked['kind']>(
  {
    'third-party-asked': '第三方',
    'joint-maker-asked': '共同制作机关',
    'other-agency-asked': '其他机关',
  },
  {'third-party-asked': ['利害关系人']},
)

export type OpinionWord =
  | 'agrees'
  | 'disagrees'
  | 'disagrees-fairly'
  | 'disagrees-unfairly'
  | 'lapsed'

/** Whether a third party's reason is fair must be said; of other agencies there is no such question. */
export const opinionWords = wordsOf<OpinionWord>(
  {
    agrees: '同意公开',
    disagrees: '不同意公开',
    'disagrees-fairly': '不同意，理由合理',
    'disagrees-unfairly': '不同意，理由不合理',
    lapsed: '逾期未提出意见',
  },
  {agrees: ['同意'], disagrees: ['不同意'], lapsed: ['逾期未答复', '未答复', '逾期未提出']},
)

export type DeliveryWord = NonNullable<EventOf<'delivered'>['way']> | 'returned'

export const deliveryWords = wordsOf<DeliveryWord>(
  {
    'in-person': '当面送达',
    post: '邮寄',
    'e-mail': '电子邮件',
    online: '网上',
    fax: '传真',
    reading: '当场阅读、抄录',
    'public-notice': '公告',
    returned: '退回',
  },
  {
    'in-person': ['当面', '当面领取', '自取', '直接送达'],
    post: ['邮寄送达', 'EMS', '特快专递', '快递', '挂号信'],
    'e-mail': ['电子邮箱', '邮件'],
    online: ['网络', '网上送达'],
    'public-notice': ['公告送达'],
    returned: ['被退回', '退件'],
  },
)

export const orderedByWords = wordsOf(
  {reconsideration: '复议机关', court: '法院', 'own-review': '本机关'},
  {
    reconsideration: ['行政复议机关', '复议'],
    court: ['人民法院', '诉讼'],
    'own-review': ['自行纠正'],
  },
)

export const carriedWords = wordsOf(
  {in: '上年结转', new: '本年新收', out: '结转下年'},
  {in: ['上年结转件', '结转'], new: ['新收', '本年'], out: ['结转下年度', '结转下年度继续办理']},
)

/** What a word means, or a sentence that says which there are. */
export function meaningOf<Meaning extends string>(
  {labels, meanings}: Words<Meaning>,
  text: string,
): {is: Meaning} | {wrong: string} {
  const is = meanings.get(plain(text))
  if (is !== undefined) return {is}
  const meant = meanings.get(closest(plain(text), meanings.keys()) ?? '')
  const all = Object.values<string>(labels)
  return {
    wrong: `没有“${text}”这一种，${meant ? `是否应为“${labels[meant]}”？` : `应为${all.length > 8 ? '“可选值”中的一种' : `${all.join('、')}之一`}`}`,
  }
}

export function wordsOf<Meaning extends string>(
  labels: Readonly<Record<Meaning, string>>,
  also: Partial<Record<Meaning, readonly string[]>>,
): Words<Meaning> {
  const meanings = new Map<string, Meaning>()
  for (const meaning of Object.keys(labels) as Meaning[])
    for (const word of [labels[meaning], ...(also[meaning] ?? [])])
      meanings.set(plain(word), meaning)
  return {labels, meanings}
}

/** Quotes and brackets of either kind, and no spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/["“”'‘’「」『』]/g, '”')
    .replaceAll(/[,，]/g, '，')
}
