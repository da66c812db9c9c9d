import {isDeepStrictEqual} from 'node:util'
import {applicantActs} from '../../../requests/applicants/applicant-acts.ts'
import type {AskedStep} from '../../../requests/change/asked-step.ts'
import {textIn} from '../../form/typed-text.ts'
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
      if (isLong(reasons)) return {problem: tooLong}
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

/** Whether the applicant's last step is this very one: a second click sends it once more. */
export function standsAlready(step: AskedStep, {state}: FollowedCase): boolean {
  const last = state.facts.events.at(-1)
  return last?.by === applicantActs && isDeepStrictEqual({...last, ...step}, last)
}

function correctionOf(given: Given, {state, circumstances}: FollowedCase) {
  const items = state.facts.items.map(({id}, at) => ({id, content: text(given, `item-${at}`)}))
  if (items.some(({content}) => content === '')) return {problem: '每一项都要写明需要什么信息。'}
  const goodReason = text(given, 'goodReason')
  if ([goodReason, ...items.map(({content}) => content)].some(isLong)) return {problem: tooLong}
  const step: AskedStep = {
    kind: 'correction-answered',
    on: circumstances.today,
    items,
    ...(goodReason && {goodReason}),
  }
  return {step}
}

function text(given: Given, name: string): string {
  return textIn(given, name).trim()
}

function isLong(said: string): boolean {
  return said.length > longest
}

const longest = 20_000
const tooLong = `每一处不得多于${longest}字，请写明主要内容，其余与机关联系时提供。`
