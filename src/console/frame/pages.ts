import {
  AuditOutlined,
  DashboardOutlined,
  FileTextOutlined,
  FormOutlined,
  HomeOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type {Action} from '../../agencies/permissions.ts'
import {type Me, mayI} from '../me.ts'

/** An entry of the menu, and what the search finds it by. */
export type Entry = {
  title: string
  path: string
  icon: typeof HomeOutlined
  /** Without one of these there is nothing for the reader there. */
  for?: readonly Action[]
  /** Pages of the portal open as they are. */
  isOutside?: true
  /** Addresses that belong to it. */
  under?: readonly string[]
  words: string
}

/** By what people do; what is not built yet has no entry. */
const entries: readonly Entry[] = [
  {title: '今日', path: '/', icon: HomeOutlined, words: '首页 开始 职务'},
  {
    title: '申请',
    path: '/requests',
    under: ['/requests', '/approvals', '/mailbox', '/disclosures'],
    icon: FormOutlined,
    for: ['request.view'],
    words: '依申请公开 台账 答复 补正 延期 登记 更正 建议 投诉 举报 主动公开目录',
  },
  {
    title: '办理情况',
    path: '/dashboard',
    icon: DashboardOutlined,
    for: ['request.view'],
    words: '到期 逾期 超期 经办人 环节 督办 统计',
  },
  {
    title: '年报',
    path: '/reports',
    icon: FileTextOutlined,
    isOutside: true,
    words: '年度报告 年报库 校核',
  },
  {
    title: '机关与人员',
    path: '/people',
    under: ['/people', '/agencies'],
    icon: TeamOutlined,
    for: ['person.view', 'agency.view'],
    words: '人员 机关 科室 职务 账号',
  },
  {
    title: '审计',
    path: '/audit',
    icon: AuditOutlined,
    for: ['audit.view'],
    words: '审计记录 操作 日志',
  },
  {
    title: '设置',
    path: '/settings',
    icon: SettingOutlined,
    for: [
      'settings.edit',
      'approval-chain.edit',
      'request-settings.edit',
      'calendar.edit',
      'personal-data.anonymise',
    ],
    words:
      '编号 文号 复议前置 收费 提醒 口令 锁定 会话 规定 审批流程 休息日 上班日 邮件服务器 个人信息保存 匿名化',
  },
]

/** The menu of a person: seven entries at most. */
export function entriesFor(me: Me): Entry[] {
  return entries.filter(entry => !entry.for || entry.for.some(action => mayI(me, action)))
}

/** Whether an address belongs to an entry. */
export function isAt({path, under = [path]}: Entry, address: string): boolean {
  if (path === '/') return address === '/'
  return under.some(each => address === each || address.startsWith(`${each}/`))
}
