import type {Role} from '../roles.ts'
import type {ApprovalChain} from './approval.ts'

/**
 * The decisions that are approved, each with its usual chain, which an agency may set otherwise.
 * A subject adds its own here.
 */
export const approvalKinds = {
  reply: usual('依申请公开答复', ['section-head', 'disclosure-head', 'leader']),
  /** 不予公开、部分公开 and the like are looked at by the lawyers too. */
  'refusing-reply': usual('依申请公开答复（不予公开）', [
    'section-head',
    'disclosure-head',
    'legal-reviewer',
    'leader',
  ]),
  /**
   * > 需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人
   * > ——《政府信息公开条例》第三十三条第二款
   */
  extension: usual('延长答复期限', ['disclosure-head']),
  /** 三审 with the review of secrets: 「先审查、后公开」（《政府信息公开条例》第十七条）。 */
  publication: usual('主动公开信息发布', [
    'section-head',
    'secrecy-reviewer',
    'disclosure-head',
    'leader',
  ]),
  'annual-report': usual('政府信息公开工作年度报告', ['disclosure-head', 'leader']),
} as const

export type ApprovalKind = keyof typeof approvalKinds

/**
 * The usual chain in an agency where these roles are held: steps that nobody could do are left out,
 * so that in a bureau of two people one step by the other person remains; it may be empty.
 */
export function usualChain(kind: ApprovalKind, held: readonly Role[]): ApprovalChain {
  return approvalKinds[kind].chain.filter(role => held.includes(role))
}

function usual(title: string, chain: ApprovalChain): {title: string; chain: ApprovalChain} {
  return {title, chain}
}
