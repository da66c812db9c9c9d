import type {AskedStep} from '../../requests/asked-step.ts'
import type {FollowedCase} from './followed-case.ts'

export const answerKinds = ['correction', 'reasons', 'withdrawal'] as const
export type AnswerKind = (typeof answerKinds)[number]

type Given = Record<string, unknown>

/** The step that an applicant takes online today, or what is to be filled in first. */
export function answerOf(
  kind: AnswerKind,
  given: Given,
  followed: FollowedCase,
): {step: AskedStep} | {problem: string} {
  const {today: on} = followed.circumstances
  switch (kind) {
    case 'correction':
      return correctionOf(given, followed)
    case 'reasons': {
      const reasons = text(given, 'reasons')
      return reasons
        ? {step: {kind: 'reasons-given', on, reasons}}
        : {problem: '请写明理由，再提交。'}
    }
    case 'withdrawal':
      return given.sure === 'yes'
        ? {step: {kind: 'withdrawn', on, proof: '申请人凭查询号在网上撤回'}}
        : {problem: '没有撤回。确定撤回的，请勾选“我确定撤回”。'}
  }
}

function correctionOf(given: Given, {state, circumstances}: FollowedCase) {
  const items = state.facts.items.map(({id}, at) => ({id, content: text(given, `item-${at}`)}))
  if (items.some(({content}) => content === '')) return {problem: '每一项都要写明需要什么信息。'}
  const goodReason = text(given, 'goodReason')
  const step: AskedStep = {
    kind: 'correction-answered',
    on: circumstances.today,
    items,
    ...(goodReason && {goodReason}),
  }
  return {step}
}

function text(given: Given, name: string): string {
  const value = given[name]
  return typeof value === 'string' ? value.trim().slice(0, 20_000) : ''
}
