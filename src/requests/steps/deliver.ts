import type {EventOf} from '../events/event.ts'
import {undelivered} from '../letters-sent.ts'
import type {Standing} from '../standing.ts'
import {no, orderOfCase, type Step} from './step.ts'

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

function wrongLetter({facts}: Standing, {of, on}: EventOf<'delivered' | 'returned'>) {
  const letter = undelivered(facts).find(({id}) => id === of)
  if (!letter) return no('找不到待送达的这件文书', orderOfCase)
  return on < letter.on ? no('送达不能早于发出', orderOfCase) : undefined
}
