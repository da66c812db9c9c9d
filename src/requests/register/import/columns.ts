import type {Column} from '../../../agencies/import/columns.ts'

/** The sheet of the register; a file with a single sheet may call it otherwise. */
export const registerSheet = '台账'

const lines = {most: 500, hasLines: true} as const

/** The columns of the 台账, one row a case, in the order in which a case goes. */
export const registerColumns = {
  line: open('序号', '', '不导入'),
  number: open('登记号', '例：依申请〔2026〕1号', '本机关原来的编号，照录；尚未登记的不填', {
    also: ['登记编号', '申请编号', '受理编号', '编号'],
  }),
  applicantKind: needed('申请人类型', '公民（自然人）', '见“可选值”', {
    also: ['申请人类别', '申请人性质'],
  }),
  name: needed('姓名或名称', '张三', '', {
    also: ['申请人', '申请人姓名', '申请人名称', '姓名/名称', '姓名名称'],
  }),
  identityKind: open('证件类型', '居民身份证', '见“可选值”；不填的按号码辨认', {
    also: ['证件种类'],
  }),
  identityNumber: open('证件号码', '11010519491231002X', '单元格须设为文本', {
    also: ['证件号', '身份证号', '身份证号码'],
  }),
  contact: open('联系人', '', '单位申请的，填联系人姓名'),
  telephone: open('联系电话', '13812345678', '只填一个', {also: ['电话', '联系方式', '手机']}),
  email: open('电子邮箱', '', '', {also: ['邮箱']}),
  address: open('通信地址', '', '', {also: ['地址', '通讯地址'], most: 200}),
  jointApplicants: open(
    '共同申请人',
    '',
    '每人一行：李四；居民身份证：110…；电话：138…；邮箱：…；地址：…',
    {most: 5000, hasLines: true},
  ),
  agent: open('代理人', '', '写法同“共同申请人”', {most: 500, hasLines: true}),
  channel: needed('收到方式', '当面提交', '见“可选值”', {
    also: ['渠道', '提交方式', '申请方式', '接收方式'],
  }),
  arrivedOn: day('到达日期', '', '网上、传真、平常信函到达之日；不填即收到日期', ['提交日期']),
  receivedOn: day(
    '收到日期',
    '2026-03-02',
    '《条例》第三十一条的收到申请之日：网上、传真、平常信函以与申请人确认之日为准；尚未确认的不填，只填到达日期',
    ['收到申请日期', '收到申请之日', '收件日期'],
  ),
  registeredOn: day('登记日期', '', '不填即收到日期'),
  items: needed('申请内容', '某县人民路拓宽工程的征收补偿方案', '几项的，每项一行，以 1. 2. 开头', {
    also: ['申请公开内容', '申请事项', '所需信息', '申请信息内容'],
    most: 20_000,
    hasLines: true,
  }),
  wantedForm: open('提供形式', '', '见“可选值”；不填即均可'),
  wantedWay: open('获取方式', '', '见“可选值”；不填即邮寄', {also: ['获取信息方式']}),
  officer: open('经办人', '', '本机关人员的姓名；不填即导入的人', {also: ['承办人']}),
  department: open('承办科室', '', '须是本机关的科室'),
  assignedOn: day('转办日期', '', '不填即登记日期'),
  innerDue: day('科室办理期限', '', '不填即转办时的答复期限', ['内部期限']),
  correctionAskedOn: day('补正告知日期', '', '', [
    '补正通知日期',
    '补正通知日',
    '补正告知日',
    '告知补正日期',
  ]),
  correctionUntil: day('补正期限', '', '告知书中写明的最后一日；已补正的可以不填'),
  correctedOn: day('补正日期', '', '收到补正之日；答复期限自此重新起算', [
    '收到补正日期',
    '补正日',
  ]),
  correctedItems: open('补正后内容', '', '有变化的填写，写法同“申请内容”', {
    most: 20_000,
    hasLines: true,
  }),
  correctionReason: open('逾期补正理由', '', '逾期补正而有正当理由的填写', {most: 500}),
  extendedOn: day('延期告知日期', '', '告知申请人之日', ['延期日期', '延期日', '延期通知日期']),
  extendedDays: open('延长天数', '', '工作日数，至多20', {also: ['延期天数', '延长工作日']}),
  extendedBy: open('同意延期的负责人', '', '姓名', {also: ['延期批准人']}),
  reasonsAskedOn: day('要求说明理由日期', '', '《条例》第三十五条'),
  reasonsUntil: day('说明理由期限', '', ''),
  reasonsGivenOn: day('收到理由日期', '', ''),
  postponedOn: day('延迟答复告知日期', '', '《条例》第三十五条'),
  postponedUntil: day('延迟答复至', '', ''),
  consulted: open(
    '征求意见对象',
    '',
    '第三方、共同制作机关、其他机关，冒号后可写名称；不填即第三方。有几个的，本列和以下各列每个一行，空缺处写 /',
    {most: 2000, hasLines: true},
  ),
  consultedOn: days('征求意见日期', '发出征求意见书之日', [
    '征求第三方日期',
    '征求第三方意见日期',
    '征求第三方',
  ]),
  consultedReceivedOn: days('对方收到日期', '自次日起不计入答复期限', ['第三方收到日期']),
  consultedUntil: days('要求回复日期', '征求其他机关意见时信中写明的日期'),
  opinionOn: days('对方答复日期', '', ['第三方答复日期']),
  opinion: open('对方意见', '', '见“可选值”', {also: ['第三方意见'], most: 500, hasLines: true}),
  overruledOn: days('公共利益告知日期', '第三方不同意，因公共利益决定公开并书面告知之日'),
  feeOn: day('收费通知日期', '', ''),
  feeCharge: open('收费计算', '', '“按量215页”，或者“按件，本月此前11件，本件1件”', {most: 60}),
  feeAmount: open('收费金额', '', '元；不填即按收费计算算得', {most: 20}),
  feeReceivedOn: day('收费通知送达日期', '', ''),
  paidOn: open('缴费日期', '', '分次缴纳的，每次一行并写金额：2026-05-06 100元', {
    most: 500,
    hasLines: true,
  }),
  outcome: open('答复类型', '', '见“可选值”，即计入表三的一种', {
    also: ['办理结果', '答复种类', '答复结果'],
  }),
  itemOutcomes: open('各项答复', '', '申请内容有几项而答复不同的，依次每项一行', {
    most: 5000,
    hasLines: true,
  }),
  repliedOn: day('答复日期', '', '不作答复而办结的，填办结之日', ['办结日期', '答复日']),
  replyNumber: open('答复文号', '', '照录', {also: ['文号', '答复书文号']}),
  deliveredOn: day('送达日期', '', '', ['送达日']),
  deliveryWay: open('送达方式', '', '见“可选值”；被退回的填“退回”'),
  reanswerOn: days('责令重新答复日期', '收到复议决定、判决之日；有几次的，以下各列每次一行'),
  reanswerBy: open('责令机关', '', '复议机关、法院、本机关', lines),
  reanswerDocument: open('责令文书', '', '文书名称、文号', lines),
  reanswerUntil: days('责令答复期限', '文书定有日期的填写'),
  reanswerOutcome: open('重新答复类型', '', '见“可选值”；不再计入表三', lines),
  reanswerRepliedOn: days('重新答复日期', ''),
  reanswerNumber: open('重新答复文号', '', '', lines),
  reanswerDeliveredOn: days('重新答复送达日期', ''),
  reanswerDeliveryWay: open('重新答复送达方式', '', '写法同“送达方式”', lines),
  archivedOn: day('归档日期', '', ''),
  carried: open('结转情况', '', '上年结转、本年新收、结转下年；只用来核对', {also: ['是否结转']}),
  due: day('答复期限', '', '只用来核对：与按经过算得的不同时提醒'),
  status: open('办理状态', '', '只用来核对', {also: ['状态']}),
  note: open('备注', '', '', {most: 2000, hasLines: true}),
} satisfies Record<string, Column>

export type RegisterKey = keyof typeof registerColumns

type More = {also?: readonly string[]; most?: number; hasLines?: true}

function needed(title: string, example: string, says: string, more: More = {}): Column {
  return {title, isNeeded: true, most: 100, example, says, ...more}
}

function open(title: string, example: string, says: string, more: More = {}): Column {
  return {title, isNeeded: false, most: 100, example, says, ...more}
}

function day(title: string, example: string, says: string, also: readonly string[] = []): Column {
  return open(title, example, says, {also, most: 40})
}

/** A column of days, one a line. */
function days(title: string, says: string, also: readonly string[] = []): Column {
  return open(title, '', says, {also, most: 500, hasLines: true})
}
