import type {Action} from '../../agencies/permissions.ts'
import {type Me, mayI} from '../me.ts'

/** A page of the settings, for those who may do this. */
export type SettingsEntry = {path: string; title: string; says: string; for: Action}

const pages: readonly SettingsEntry[] = [
  {
    path: '/settings/approval-chains',
    title: '审批流程',
    says: '答复、延期、信息发布、年报各由哪些职务依次审批。',
    for: 'approval-chain.edit',
  },
  {
    path: '/settings/request-rules',
    title: '依申请公开的规则',
    says: '编号、复议机关和法院、复议前置、征求意见的期限、收费、提醒。',
    for: 'request-settings.edit',
  },
  {
    path: '/settings/letter-templates',
    title: '文书模板',
    says: '告知书、答复书、回证等的版式和文字，可以下载修改后上传。',
    for: 'letter-template.edit',
  },
  {
    path: '/settings/own-days',
    title: '本机关的休息日和上班日',
    says: '国家公布的放假安排之外，本机关另有的休息日、上班日；各项期限随之计算。',
    for: 'calendar.edit',
  },
  {
    path: '/settings/account-rules',
    title: '账号的规定',
    says: '口令的长度和有效期、输错锁定、会话时长、动态口令。',
    for: 'settings.edit',
  },
  {
    path: '/settings/mail-server',
    title: '邮件服务器',
    says: '通知邮件由哪台服务器发出，可先发一封测试邮件。',
    for: 'settings.edit',
  },
  {
    path: '/settings/mails',
    title: '通知邮件',
    says: '发出和待发的邮件；没有发成的写明原因，可以重发。',
    for: 'settings.edit',
  },
  {
    path: '/settings/personal-data',
    title: '个人信息的保存',
    says: '办结后保存几年；期满的个人信息查看后匿名化。',
    for: 'personal-data.anonymise',
  },
]

export function settingsFor(me: Me): SettingsEntry[] {
  return pages.filter(page => mayI(me, page.for))
}
