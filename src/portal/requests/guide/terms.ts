import {inForce} from '../../../law/dated.ts'
import type {Day} from '../../../law/day.ts'
import {answerWithin, correctionNoticeWithin, extensionAtMost} from '../../../law/deadline.ts'

/** The terms in working days that pages tell the public, as they are in force today. */
export type Terms = {answer: number; extension: number; correctionNotice: number}

export function termsOn(today: Day): Terms {
  return {
    answer: inForce(answerWithin, today).value,
    extension: inForce(extensionAtMost, today).value,
    correctionNotice: inForce(correctionNoticeWithin, today).value,
  }
}
