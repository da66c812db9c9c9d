import type {StepKind} from './main-step.ts'
import {letterFields, line, lines, optional, type StepForm, text} from './step-form.ts'

const deliveryWays = {
  'in-person': '直接送达',
  post: '邮寄',
  'e-mail': '电子邮件',
  online: '网上下载',
  fax: '传真',
  reading: '当场阅读、抄录',
  'public-notice': '公告',
}

/** Every step that can be asked for but the amendment of an entry, which is made at that entry. */
export const stepForms: Record<Exclude<StepKind, 'amended'>, StepForm> = {
  'receipt-confirmed': {
    on: '确认之日',
    note: '确认之日就是收到申请之日，答复期限自次日起算。',
    article: '《条例》第三十一条',
    fields: [line('means', '确认方式', '如：电话确认，接听人、时间')],
  },
  registered: {
    on: '登记之日',
    note: '登记号由系统按年顺序编排。',
    article: '《条例》第四十五条',
    fields: [],
  },
  assigned: {
    on: '转办之日',
    note: '只是内部分工，不改变答复期限。',
    fields: [
      {name: 'department', label: '承办科室', kind: 'department'},
      {name: 'role', label: '承办方式', kind: {lead: '主办', assist: '协办'}},
      {name: 'innerDue', label: '内部期限', kind: 'day', hint: '不能晚于答复期限'},
      text('task', '请其办理的事项', '写明要查找什么、对什么提出意见，科室在“今日”就能看到'),
    ],
  },
  'handed-back': {
    on: '交回之日',
    note: '意见和材料留在本件内，由经办人据以拟写答复；不改变答复期限。',
    fields: [
      {name: 'of', label: '所交回的事项', kind: 'assignment'},
      text('opinion', '办理意见', '写明查找的结果，可否公开及其理由'),
      optional({
        name: 'files',
        label: '附上的材料',
        kind: 'files',
        hint: '交回时上传；离开本页再来的，要重新选择',
      }),
    ],
  },
  forwarded: {
    on: '转办之日',
    note: '转往其他机关后，本件作“其他处理”办结，并告知申请人。转往本平台内的机关，申请随即转入该机关。',
    article: '《条例》第三十六条第（五）项',
    fields: [
      line('agency', '转往机关', '机关全称，本平台内的与平台所用名称一致'),
      line('contact', '该机关联系方式'),
      text('reason', '理由'),
    ],
  },
  'correction-asked': {
    on: '告知之日',
    note: '只能告知一次，应一次说清；收到补正后，答复期限重新计算。',
    article: '《条例》第三十条',
    fields: [
      text('matters', '需要补正的事项', '写明哪里不明确、怎样补正'),
      {name: 'answerBy', label: '补正期限', kind: 'day', hint: '给申请人合理的时间'},
    ],
  },
  'correction-answered': {
    on: '收到补正之日',
    note: '答复期限自收到补正的次日起重新计算。',
    article: '《条例》第三十条',
    fields: [
      {name: 'items', label: '补正后的申请内容', kind: 'item-texts'},
      optional(text('goodReason', '逾期补正的正当理由', '按期补正的不填')),
    ],
  },
  'correction-lapsed': {
    on: '决定之日',
    note: '申请人无正当理由逾期不补正的，视为放弃申请，不再处理。',
    article: '《条例》第三十条',
    fields: [text('grounds', '为何认为没有正当理由')],
  },
  extended: {
    on: '告知申请人之日',
    note: '只能延长一次，最长20个工作日，应在期限届满以前告知。',
    article: '《条例》第三十三条第二款',
    fields: [
      {name: 'workingDays', label: '延长几个工作日', kind: 'count', hint: '不超过20'},
      {name: 'consent.by', label: '同意延长的机构负责人', kind: 'office-head'},
      {name: 'consent.on', label: '同意之日', kind: 'day'},
      text('reason', '延长的理由'),
    ],
  },
  'reasons-asked': {
    on: '告知之日',
    article: '《条例》第三十五条',
    fields: [
      text('grounds', '数量、频次怎样明显超过合理范围'),
      {name: 'answerBy', label: '说明理由的期限', kind: 'day'},
    ],
  },
  'reasons-given': {
    on: '收到之日',
    article: '《条例》第三十五条',
    fields: [text('reasons', '申请人说明的理由')],
  },
  postponed: {
    on: '告知之日',
    article: '《条例》第三十五条',
    fields: [
      {name: 'until', label: '确定的答复日期', kind: 'day', hint: '晚于现在的答复期限'},
      text('grounds', '为何需要延迟'),
    ],
  },
  'third-party-asked': {
    on: '发函之日',
    note: '第三方自收到征求意见书之日起15个工作日内提出意见；逾期未提出的，由本机关决定是否公开。征求意见所需时间不计入答复期限。',
    article: '《条例》第三十二条、第三十三条第三款',
    fields: letterFields('第三方'),
  },
  'joint-maker-asked': {
    on: '发函之日',
    note: '被征求意见的机关自收到之日起15个工作日内提出意见；逾期未提出的，视为同意公开。所需时间不计入答复期限。',
    article: '《条例》第三十四条、第三十三条第三款',
    fields: letterFields('共同制作机关'),
  },
  'other-agency-asked': {
    on: '发函之日',
    note: '所需时间不计入答复期限；逾期未答复的，由本机关决定。',
    article: '《条例》第三十三条第三款',
    fields: [
      ...letterFields('其他机关'),
      {name: 'answerBy', label: '请其答复的日期', kind: 'day', isOptional: true},
    ],
  },
  'opinion-received': {
    on: '收到意见之日',
    article: '《条例》第三十二条、第三十四条',
    fields: [
      {name: 'of', label: '所答复的征求意见书', kind: 'consultation'},
      {name: 'opinion', label: '意见', kind: {agrees: '同意公开', disagrees: '不同意公开'}},
      {
        name: 'isFair',
        label: '不同意的理由是否合理',
        kind: 'yes-no',
        hint: '第三方不同意公开时，由本机关判断',
        isOptional: true,
      },
      text('text', '意见内容'),
    ],
  },
  'opinion-lapsed': {
    on: '登记之日',
    article: '《条例》第三十二条、第三十四条',
    fields: [{name: 'of', label: '逾期未答复的征求意见书', kind: 'consultation'}],
  },
  'third-party-overruled': {
    on: '告知第三方之日',
    note: '第三方不同意公开且有合理理由，但不公开可能对公共利益造成重大影响的，可以决定公开，并书面告知第三方。',
    article: '《条例》第三十二条',
    fields: [
      {name: 'of', label: '不同意公开的第三方', kind: 'consultation'},
      text('content', '决定公开的内容'),
      text('reason', '公开的理由'),
    ],
  },
  'fee-noticed': {
    on: '通知之日',
    note: '按件、按量只能选一种；申请人自收到通知之日起20个工作日内缴费，缴费后期限重新计算，逾期不缴费的不再处理。',
    article: '《条例》第四十二条、国办函〔2020〕109号',
    fields: [
      {name: 'charge', label: '计收方式', kind: 'charge'},
      text('grounds', '数量、频次怎样明显超过合理范围'),
    ],
  },
  paid: {
    on: '缴费之日',
    note: '足额缴费后，答复期限自次日起重新计算。',
    article: '国办函〔2020〕109号',
    fields: [{name: 'amount', label: '金额（元）', kind: 'count'}, line('receipt', '票据号')],
  },
  'fee-lapsed': {
    on: '决定之日',
    note: '申请人逾期未缴费的，视为放弃申请，不再处理。',
    article: '国办函〔2020〕109号',
    fields: [],
  },
  searched: {
    on: '检索之日',
    note: '以“信息不存在”答复的，须有检索记录。',
    article: '《条例》第三十六条第（四）项',
    fields: [
      {name: 'items', label: '检索的事项', kind: 'items'},
      lines('places', '检索的地点', '一行一处，如：档案室、公文系统'),
      lines('words', '关键词', '一行一个'),
      lines('people', '检索人', '一行一人'),
      {name: 'found', label: '是否找到', kind: 'yes-no'},
      text('result', '检索结果'),
    ],
  },
  'reply-drafted': {
    on: '拟稿之日',
    note: '发送后即按本机关的审批流程送审。',
    article: '《条例》第三十六条至第三十九条',
    fields: [{name: 'items', label: '答复', kind: 'reply'}],
  },
  replied: {
    on: '发出之日',
    note: '邮寄的，以交邮之日为答复之日；文号由系统按年顺序编排。',
    article: '《条例》第三十三条',
    fields: [],
  },
  delivered: {
    on: '收到之日',
    fields: [
      {name: 'of', label: '送达的文书', kind: 'letter'},
      optional({name: 'also', label: '装在一起送达的其他文书', kind: 'letters'}),
      {name: 'way', label: '送达方式', kind: deliveryWays},
      line('proof', '送达凭证', '如：邮件号、签收人、回执'),
    ],
  },
  returned: {
    on: '退回之日',
    fields: [
      {name: 'of', label: '被退回的文书', kind: 'letter'},
      optional({name: 'also', label: '装在一起退回的其他文书', kind: 'letters'}),
      line('reason', '退回原因', '如：查无此人、拒收'),
    ],
  },
  withdrawn: {
    on: '撤回之日',
    note: '撤回后本件办结，不再答复。',
    fields: [line('proof', '撤回的凭证', '如：书面撤回申请、通话记录')],
  },
  'ended-otherwise': {
    on: '办结之日',
    note: '不是政府信息公开申请等，以上各种答复都不适用的，作其他处理并告知申请人。',
    fields: [text('reason', '理由')],
  },
  'reanswer-ordered': {
    on: '收到决定、判决之日',
    fields: [
      {
        name: 'byWhom',
        label: '由谁责令',
        kind: {reconsideration: '行政复议机关', court: '人民法院', 'own-review': '本机关自行纠正'},
      },
      line('document', '文书名称和文号'),
      {
        name: 'until',
        label: '责令答复的日期',
        kind: 'day',
        hint: '文书未定日期的不填',
        isOptional: true,
      },
    ],
  },
  archived: {
    on: '归档之日',
    fields: [line('file', '案卷号')],
  },
}
