/**
 * What an organ is.
 *
 * > 教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等与人民群众利益密切相关的公共企事业单位
 * > ——《政府信息公开条例》第五十五条
 */
export const agencyKinds = {
  government: '人民政府',
  department: '政府部门',
  township: '街道、乡镇',
  'public-institution': '公共企事业单位',
} as const

export type AgencyKind = keyof typeof agencyKinds
