import type {Day} from '../law/day.ts'

export type Told = {text: string; due: Day | null}

/** One mail for all that is to be told at one time: what it is about, then each notice on a line. */
export function mailText(
  name: string,
  notices: readonly Told[],
  organ: string | null,
): {subject: string; text: string} {
  const [first] = notices
  const isOne = notices.length === 1 && first
  const subject = isOne ? first.text : `您有${notices.length}条工作通知`
  const lines = notices.map(
    ({text, due}, at) =>
      `${isOne ? '' : `${at + 1}. `}${text}${due === null ? '' : `（${due}前办理）`}`,
  )
  return {
    subject: `【公开】${subject.length > 60 ? `${subject.slice(0, 60)}…` : subject}`,
    text: [
      `${name}：`,
      '',
      ...lines,
      '',
      '请登录政府信息公开工作平台查看和办理。',
      organ ?? '',
      '（本邮件由系统发出，请勿回复。接收方式可在工作台的“我的账号”中更改。）',
    ].join('\n'),
  }
}
