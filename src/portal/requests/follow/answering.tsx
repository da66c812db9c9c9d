import {dayInWords} from '../../../requests/clock/words.ts'
import {payBy} from '../../../requests/fee.ts'
import type {FollowedCase} from './followed-case.ts'

/** What is waited for from the applicant: a correction, reasons, a fee; what was typed before comes back. */
export function Answering({
  followed,
  typed,
}: {
  followed: FollowedCase
  typed: Record<string, unknown>
}) {
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : undefined)
  const {state, circumstances} = followed
  const {facts, status} = state
  if (isCorrecting(followed) && facts.correction) {
    const {matters, answerBy} = facts.correction.asked
    return (
      <section class="todo" aria-labelledby="todo-title">
        <h2 id="todo-title">请补正</h2>
        <p class="letter-words">{matters}</p>
        <p>
          请于{dayInWords(answerBy)}
          以前补正，机关收到之日起重新计算答复期限；无正当理由逾期的，视为放弃申请（《条例》第三十条）。
        </p>
        <form id="answering" class="hand-in" method="post" action="/follow/case/correction">
          <Sight followed={followed} />
          {facts.items.map(({content}, at) => (
            <div class="question">
              <label for={`item-${at}`}>
                需要的政府信息{facts.items.length > 1 && `（第${at + 1}项）`}
              </label>
              <textarea id={`item-${at}`} name={`item-${at}`} rows={4}>
                {text(`item-${at}`) ?? content}
              </textarea>
            </div>
          ))}
          {circumstances.today > answerBy && (
            <div class="question">
              <label for="goodReason">逾期的正当理由</label>
              <textarea id="goodReason" name="goodReason" rows={2}>
                {text('goodReason')}
              </textarea>
            </div>
          )}
          <button type="submit">提交补正</button>
        </form>
      </section>
    )
  }
  if (facts.reasons && isReasoning(followed))
    return (
      <section class="todo" aria-labelledby="todo-title">
        <h2 id="todo-title">请说明理由</h2>
        <p class="letter-words">{facts.reasons.asked.grounds}</p>
        <form id="answering" class="hand-in" method="post" action="/follow/case/reasons">
          <Sight followed={followed} />
          <div class="question">
            <label for="reasons">理由</label>
            <p class="hint" id="reasons-hint">
              请于{dayInWords(facts.reasons.asked.answerBy)}以前说明（《条例》第三十五条）。
            </p>
            <textarea id="reasons" name="reasons" rows={4} aria-describedby="reasons-hint">
              {text('reasons')}
            </textarea>
          </div>
          <button type="submit">提交理由</button>
        </form>
      </section>
    )
  if (status === 'awaiting-payment' && facts.fee) {
    const {noticed, paid} = facts.fee
    const last = payBy(facts, circumstances)
    return (
      <section class="todo" aria-labelledby="todo-title">
        <h2 id="todo-title">请缴费</h2>
        <p>
          应缴{noticed.amount}元，已缴{paid}元。
          {last && `请于${dayInWords(last.day)}以前缴纳，`}
          缴纳的方式见收费通知书；足额缴纳后重新计算答复期限。
        </p>
      </section>
    )
  }
  return null
}

/** Which case a form is of, another tab may follow another one, and how far its writer has seen it. */
export function Sight({followed: {id, seen}}: {followed: FollowedCase}) {
  return (
    <>
      <input type="hidden" name="of" value={id} />
      <input type="hidden" name="seen" value={seen} />
    </>
  )
}

/** The form of this page, if any, to be kept as it is typed. */
export function answeringForm(followed: FollowedCase) {
  return isCorrecting(followed) || isReasoning(followed)
    ? {id: 'answering', keep: '/follow/case/again'}
    : undefined
}

function isCorrecting({state: {facts, status}}: FollowedCase): boolean {
  return status === 'awaiting-correction' && facts.correction !== undefined
}

function isReasoning({state: {facts, status}}: FollowedCase): boolean {
  return facts.reasons !== undefined && !facts.reasons.given && status !== 'awaiting-payment'
}
