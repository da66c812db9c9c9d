import type {Refusal} from '../../law/refusal.ts'
import {lettersIn} from '../events/ending.ts'
import type {EventOf} from '../events/event.ts'
import {othersToSame, undelivered} from '../letters/letters-sent.ts'
import type {Facts} from '../state/facts.ts'
import type {Standing} from '../state/standing.ts'
import {first, no, orderOfCase, type Step} from './step.ts'

/** 送达, with its proof: from it run the terms of third parties and of payment. */
export const deliver: Step<'delivered'> = {
  kind: 'delivered',
  label: '登记送达',
  closed: nothingUnderWay,
  refuses: wrongLetter,
}

/** 退回: the letter is to be delivered again, in this or another way. */
export const takeBack: Step<'returned'> = {
  kind: 'returned',
  label: '登记退回',
  closed: nothingUnderWay,
  refuses: wrongLetter,
}

function nothingUnderWay({facts, status}: Standing) {
  if (status === 'archived') return no('申请已经归档', orderOfCase)
  return undelivered(facts).length ? undefined : no('没有待送达的文书', orderOfCase)
}

function wrongLetter({facts}: Standing, event: EventOf<'delivered' | 'returned'>) {
  const wrong = wrongEnvelope(facts, lettersIn(event))
  if (wrong) return wrong
  const letters = undelivered(facts).filter(({id}) => lettersIn(event).includes(id))
  return letters.some(({on}) => event.on < on) ? no('送达不能早于发出', orderOfCase) : undefined
}

/** Why the letters of these events cannot go in one envelope. */
export function wrongEnvelope(facts: Facts, [of = '', ...also]: string[]): Refusal | undefined {
  const others = othersToSame(facts, of).map(({id}) => id)
  const isUnderWay = (id: string) => undelivered(facts).some(letter => letter.id === id)
  return first(
    isUnderWay(of) && also.every(isUnderWay)
      ? undefined
      : no('找不到待送达的这件文书', orderOfCase),
    new Set([of, ...also]).size > also.length ? undefined : no('同一件文书选了两次', orderOfCase),
    also.every(id => others.includes(id))
      ? undefined
      : no('几件文书的受送达人不同，请分别登记', orderOfCase),
  )
}
