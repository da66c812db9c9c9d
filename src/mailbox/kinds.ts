/** What the public may send besides a request, where it belongs, and how it can end. */
export type EntryKind = keyof typeof entryKinds

type Kind = {
  label: string
  article: string
  /** The law's sentence, for the page of the form. */
  text: string
  /** What to write, in the words of the form. */
  asks: string
  hint: string
  /** Whether it is of the sender's own record: then who it is has to be proved, and the mistake too. */
  isOwnRecord: boolean
  outcomes: Readonly<Record<string, string>>
}

export const entryKinds = {
  correction: {
    label: '更正本人信息',
    article: '《条例》第四十一条',
    text: '公民、法人或者其他组织有证据证明行政机关提供的与其自身相关的政府信息记录不准确的，可以要求行政机关更正。有权更正的行政机关审核属实的，应当予以更正并告知申请人；不属于本行政机关职能范围的，行政机关可以转送有权更正的行政机关处理并告知申请人，或者告知申请人向有权更正的行政机关提出。',
    asks: '哪一条记录不准确，应当怎样更正',
    hint: '写明记录的名称、文号或者所在的文件，现在怎样记载，应当怎样记载。',
    isOwnRecord: true,
    outcomes: {
      corrected: '审核属实，已更正',
      'not-corrected': '审核不属实，不予更正',
      elsewhere: '不属于本机关职能范围，告知向有权更正的机关提出',
    },
  },
  suggestion: {
    label: '建议主动公开',
    article: '《条例》第四十四条',
    text: '对行政机关依申请公开的政府信息，申请人认为涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的，可以建议行政机关将该信息纳入主动公开的范围。行政机关经审核认为属于主动公开范围的，应当及时主动公开。',
    asks: '建议主动公开哪些信息，为什么',
    hint: '写明信息的名称、文号，依申请公开的登记号（如有）；为什么涉及公众利益调整、需要公众广泛知晓或者参与决策。多人申请过同一信息的，也请写明。',
    isOwnRecord: false,
    outcomes: {
      published: '属于主动公开范围，已主动公开',
      'not-published': '不属于主动公开范围',
    },
  },
  supervision: {
    label: '反映公开工作问题',
    article: '《条例》第四十七条第二款',
    text: '公民、法人或者其他组织认为行政机关未按照要求主动公开政府信息或者对政府信息公开申请不依法答复处理的，可以向政府信息公开工作主管部门提出。政府信息公开工作主管部门查证属实的，应当予以督促整改或者通报批评。',
    asks: '该机关哪些信息没有按照要求主动公开，或者哪件申请没有依法答复处理',
    hint: '写明事情的时间、经过，申请的登记号（如有）。',
    isOwnRecord: false,
    outcomes: {
      rectified: '查证属实，已督促整改',
      criticised: '查证属实，已通报批评',
      unfounded: '查证不属实',
    },
  },
  complaint: {
    label: '投诉、举报',
    article: '《条例》第五十一条',
    text: '公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。',
    asks: '该机关在政府信息公开工作中怎样侵犯了您的合法权益，您的要求是什么',
    hint: '写明事情的时间、经过，申请的登记号（如有）。投诉、举报期间，申请行政复议、提起行政诉讼的期限照常计算。',
    isOwnRecord: false,
    outcomes: {
      upheld: '属实，已责令改正',
      unfounded: '不属实',
      elsewhere: '告知申请行政复议或者提起行政诉讼',
    },
  },
} as const satisfies Record<string, Kind>

export const entryKindNames = Object.keys(entryKinds) as [EntryKind]

export function outcomesOf(kind: EntryKind): Readonly<Record<string, string>> {
  return entryKinds[kind].outcomes
}

/**
 * In working days. The Regulations set no term for any of these: it is the organ's own, for the
 * reminder on the list, and is called so.
 */
export const innerTerm = 20
