import type {CellValue, Workbook, Worksheet} from 'exceljs'
import {checkDigit} from '../../../src/agencies/credit-code.ts'
import {organHeads, personHeads} from './workbook.ts'

const code = (first17: string) => `${first17}${checkDigit(first17)}`
const codeA = code('11990101MB0000011')
/** That of 某县教育局, which is there already. */
export const educationCode = code('11990101MB0000013')
const wrongCode = `${codeA.slice(0, 17)}${codeA.endsWith('0') ? '1' : '0'}`

/** The first row of each sheet, which is right. */
export const housing = [
  '某县住房和城乡建设局',
  '某县人民政府',
  '政府部门',
  codeA,
  '990101',
  '',
  '办公室、法规科',
]
export const zhang = [
  '张敏',
  '某县住房和城乡建设局',
  '办公室',
  '0951-5032110',
  '',
  'zhangmin',
  '信息员',
  '2026-01-01',
  '',
]

/** A row that is right but for these columns, by their heads. */
const organ = (name: string, changes: Record<string, CellValue> = {}) =>
  changed(organHeads, [name, '某县人民政府', '政府部门', '', '', '', ''], changes)
const person = (name: string, changes: Record<string, CellValue> = {}) =>
  changed(personHeads, [name, '某县住房和城乡建设局', '', '', '', '', '', '', ''], changes)

function changed(heads: string[], row: CellValue[], changes: Record<string, CellValue>) {
  return heads.map((head, at) => changes[head] ?? row[at] ?? '')
}

type Case = {
  kind: string
  organs?: CellValue[][]
  people?: CellValue[][]
  change?: (sheet: Worksheet, book: Workbook) => void
  /** Every problem of the file. */
  says: string[]
}

/** Rows of the file's own begin at 3: row 1 is the head, row 2 one that is right. */
export const problemCases: Case[] = [
  {kind: '缺姓名', people: [person('')], says: ['“人员”第3行“姓名”：没有填写']},
  {
    kind: '姓名不是姓名',
    people: [person('138')],
    says: ['“人员”第3行“姓名”：不是姓名，请填写全名'],
  },
  {
    kind: '代码校验位不对',
    organs: [organ('某县水务局', {统一社会信用代码: wrongCode})],
    says: ['“机关”第3行“统一社会信用代码”：校验位不对，请与证书核对'],
  },
  {
    kind: '代码位数不对',
    organs: [organ('某县水务局', {统一社会信用代码: '1199'})],
    says: ['“机关”第3行“统一社会信用代码”：有4位，统一社会信用代码应为18位'],
  },
  {
    kind: '代码在文件中重复',
    organs: [organ('某县水务局', {统一社会信用代码: codeA})],
    says: ['“机关”第3行“统一社会信用代码”：与第2行的相同，请核对'],
  },
  {
    kind: '代码在库中重复',
    organs: [organ('某县水务局', {统一社会信用代码: educationCode})],
    says: ['“机关”第3行“统一社会信用代码”：与已有机关的相同，请核对'],
  },
  {
    kind: '代码存成数字',
    organs: [organ('某县水务局', {统一社会信用代码: 119901010000000000})],
    says: [
      '“机关”第3行“统一社会信用代码”：以数字存放，第15位以后已经丢失，请将单元格设为文本后重新填写',
    ],
  },
  {
    kind: '代码成了科学计数法',
    organs: [organ('某县水务局', {统一社会信用代码: '1.1990101E+17'})],
    says: [
      '“机关”第3行“统一社会信用代码”：成了科学计数法，末几位已经丢失，请将单元格设为文本后重新填写',
    ],
  },
  {
    kind: '没有的上级机关',
    organs: [organ('某县水务局', {上级机关: '某市人民政府办公厅'})],
    says: ['“机关”第3行“上级机关”：没有找到“某市人民政府办公厅”，或者不在您的职责范围内'],
  },
  {
    kind: '职责之外的机关如同没有',
    people: [person('李四', {所属机关: '邻县档案馆全称'})],
    says: ['“人员”第3行“所属机关”：没有找到“邻县档案馆全称”，或者不在您的职责范围内'],
  },
  {
    kind: '机关名称写错一字',
    people: [person('李四', {所属机关: '某县住房和城乡建设居'})],
    says: [
      '“人员”第3行“所属机关”：没有找到“某县住房和城乡建设居”，或者不在您的职责范围内；是否应为“某县住房和城乡建设局”？',
    ],
  },
  {
    kind: '已并入其他机关',
    people: [person('李四', {所属机关: '某县招生办公室'})],
    says: ['“人员”第3行“所属机关”：“某县招生办公室”已并入其他机关，请改填现在的机关'],
  },
  {
    kind: '上级机关绕成圈',
    organs: [
      organ('某县水务局', {上级机关: '某县河长办'}),
      organ('某县河长办', {上级机关: '某县水务局'}),
    ],
    says: [
      '“机关”第3行“上级机关”：上级机关绕成了圈：某县水务局→某县河长办→某县水务局，请改正其中一个',
      '“机关”第4行“上级机关”：上级机关绕成了圈：某县河长办→某县水务局→某县河长办，请改正其中一个',
    ],
  },
  {
    kind: '没有的机关类别',
    organs: [organ('某县水务局', {机关类别: '政府部们'})],
    says: ['“机关”第3行“机关类别”：没有“政府部们”这个类别，是否应为“政府部门”？'],
  },
  {
    kind: '区划代码位数不对',
    organs: [organ('某县水务局', {区划代码: '6401'})],
    says: ['“机关”第3行“区划代码”：应为6位、9位或12位数字'],
  },
  {
    kind: '机关重复',
    organs: [organ('某县教育局'), organ('某县水务局'), organ('某县水务局')],
    says: [
      '“机关”第3行“机关名称”：同一上级之下已有“某县教育局”',
      '“机关”第5行“机关名称”：与第4行重复',
    ],
  },
  {
    kind: '没有的主管部门',
    organs: [organ('某县水务局', {主管部门: '省水利厅全称'})],
    says: ['“机关”第3行“主管部门”：没有找到“省水利厅全称”，或者不在您的职责范围内'],
  },
  {
    kind: '没有的职务',
    people: [person('李四', {职务: '分管领道', 任职自: '2026-01-01'})],
    says: ['“人员”第3行“职务”：没有“分管领道”这个职务，是否应为“分管领导”？'],
  },
  {
    kind: '互相冲突的职务',
    people: [person('李四', {职务: '系统管理员、信息员', 任职自: '2026-01-01'})],
    says: ['“人员”第3行“职务”：系统管理员与信息员不能由一人同时担任或代理，请另派他人'],
  },
  {
    kind: '没有的科室',
    people: [person('李四', {科室: '法规股'})],
    says: ['“人员”第3行“科室”：“某县住房和城乡建设局”没有“法规股”，是否应为“法规科”？'],
  },
  {
    kind: '登录名在文件中重复',
    people: [person('李四', {登录名: 'ZhangMin'})],
    says: ['“人员”第3行“登录名”：登录名“ZhangMin”与第2行重复，请另选'],
  },
  {
    kind: '登录名已有人使用',
    people: [person('李四', {登录名: 'laowang'})],
    says: ['“人员”第3行“登录名”：登录名“laowang”已有人使用，请另选'],
  },
  {
    kind: '不能用的登录名',
    people: [person('李四', {登录名: '李 四'})],
    says: ['“人员”第3行“登录名”：“李 四”不能作登录名，应为2至50个字母、汉字、数字或 . _ @ -'],
  },
  {
    kind: '不是电话',
    people: [person('李四', {电话: '5032110、5032111'})],
    says: ['“人员”第3行“电话”：“5032110、5032111”不是电话号码，应如 0951-5032110，只填一个'],
  },
  {
    kind: '不是邮箱',
    people: [person('李四', {电子邮箱: 'lisi#example.cn'})],
    says: ['“人员”第3行“电子邮箱”：“lisi#example.cn”不是电子邮箱，应如 zhangmin@example.gov.cn'],
  },
  {
    kind: '不是日期',
    people: [person('李四', {职务: '信息员', 任职自: '2026-02-30'})],
    says: ['“人员”第3行“任职自”：“2026-02-30”不是日期，应如 2026-03-01'],
  },
  {
    kind: '止早于起',
    people: [
      person('李四', {职务: '信息员', 任职自: '2026-02-01', 任职至: new Date('2026-01-31')}),
    ],
    says: ['“人员”第3行“任职至”：任职至2026-01-31，早于任职自2026-02-01'],
  },
  {
    kind: '有职务没有日期，有日期没有职务',
    people: [person('李四', {职务: '信息员'}), person('赵六', {任职自: '2026-02-01'})],
    says: [
      '“人员”第3行“任职自”：填了职务，没有填任职自哪一天',
      '“人员”第4行“职务”：填了任职日期，没有填职务',
    ],
  },
  {
    kind: '人员重复',
    people: [person('张敏')],
    says: ['“人员”第3行“姓名”：与第2行重复；确是另一人的，请都填写登录名以区分'],
  },
  {
    kind: '机关中已有同名的人',
    people: [person('王老师', {所属机关: '某县教育局'})],
    says: ['“人员”第3行“姓名”：机关中已有同名的人；确是另一人的，请都填写登录名以区分'],
  },
  {
    kind: '没有结果的公式、出错的公式',
    people: [person('李四', {电话: {formula: 'A1&B1'}}), person('赵六', {电话: {error: '#N/A'}})],
    says: [
      '“人员”第3行“电话”：是公式，但没有计算结果，请改填计算后的内容',
      '“人员”第4行“电话”：是出错的公式（#N/A），请改填内容',
    ],
  },
  {
    kind: '隐藏的行',
    people: [person('李四')],
    change: sheet => {
      sheet.getRow(3).hidden = true
    },
    says: ['“人员”第3行：这一行是隐藏的；要导入的请取消隐藏，不要的请删除'],
  },
  {
    kind: '隐藏的工作表',
    people: [person('李四')],
    change: sheet => {
      sheet.state = 'hidden'
    },
    says: ['“人员”：工作表是隐藏的，请取消隐藏并核对后再导入'],
  },
  {
    kind: '合并的单元格',
    people: [person('李四'), person('赵六')],
    change: sheet => sheet.mergeCells('B3:B4'),
    says: ['“人员”第4行“所属机关”：与 B3 合并了单元格，请取消合并，逐格填写'],
  },
  {
    kind: '太长',
    people: [person('李'.repeat(31))],
    says: ['“人员”第3行“姓名”：有31字，不得多于30字'],
  },
  {
    kind: '缺一列',
    change: sheet => sheet.spliceColumns(1, 1),
    says: ['“人员”第1行“姓名”：缺少这一列，请按模板补上'],
  },
  {
    kind: '列名写错',
    change: sheet => {
      sheet.getCell('F1').value = '登陆名'
    },
    says: ['“人员”第1行“登陆名”：没有这个列名，是否应为“登录名”？'],
  },
  {
    kind: '两列同名',
    change: sheet => {
      sheet.getCell('E1').value = '电话'
    },
    says: ['“人员”第1行“电话”：有两列同名，请只留一列'],
  },
  {
    kind: '没有表头',
    change: sheet => sheet.spliceRows(1, 1),
    says: ['“人员”：没有找到表头；第一行应有姓名、所属机关等列'],
  },
  {
    kind: '工作表名写错',
    change: sheet => {
      sheet.name = '人员名单'
    },
    says: ['“人员名单”：不是模板中的工作表，是否应改名为“人员”？'],
  },
]
