import {agencyNameLength} from '../organs/names.ts'
import {personNameLength} from '../people/names.ts'

/** A column of the template: its head, whether it must be filled in, how long its texts may be. */
export type Column = {
  title: string
  isNeeded: boolean
  most: number
  example: string
  says: string
  /** Other heads that mean the same. */
  also?: readonly string[]
  /** Its lines mean something; elsewhere a line break is a space. */
  hasLines?: true
}

export const organSheet = '机关'
export const personSheet = '人员'

export const organColumns = {
  name: needed('机关名称', agencyNameLength.most, '例：某县住房和城乡建设局', '机关全称'),
  parent: needed('上级机关', 60, '某县人民政府', '上级机关的全称或统一社会信用代码'),
  kind: needed('机关类别', 20, '政府部门', '见“可选值”'),
  creditCode: open('统一社会信用代码', 30, '11990101MB0000003U', '18位；单元格须设为文本'),
  regionCode: open('区划代码', 20, '990101', '6位、9位或12位数字'),
  supervisor: open('主管部门', 60, '', '公开工作的主管部门；不填即上级机关'),
  departments: open('科室', 500, '办公室、法规科', '有几个的，用顿号分开'),
} satisfies Record<string, Column>

export const personColumns = {
  name: needed('姓名', personNameLength.most, '例：张敏', ''),
  agency: needed('所属机关', 60, '某县住房和城乡建设局', '机关的全称或统一社会信用代码'),
  department: open('科室', 40, '办公室', '须是该机关的科室'),
  telephone: open('电话', 40, '0900-5550102', ''),
  email: open('电子邮箱', 100, 'zhangmin@example.gov.cn', ''),
  login: open('登录名', 50, 'zhangmin', '不填即不开账号'),
  roles: open('职务', 200, '政府信息公开工作机构经办人', '见“可选值”；有几项的，用顿号分开'),
  from: open('任职自', 20, '2026-01-01', '填了职务的必填'),
  until: open('任职至', 20, '', '含当日；不填即一直任职'),
} satisfies Record<string, Column>

function needed(title: string, most: number, example: string, says: string): Column {
  return {title, isNeeded: true, most, example, says}
}

function open(title: string, most: number, example: string, says: string): Column {
  return {title, isNeeded: false, most, example, says}
}
