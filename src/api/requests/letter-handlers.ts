import type {letterRoutes} from '../../contract/letters.ts'
import type {Answer} from '../../contract/route.ts'
import {isRefusal} from '../../law/refusal.ts'
import {previewStep} from '../../requests/change/preview-step.ts'
import {reasonInWords} from '../../requests/clock/words.ts'
import {makeLetter} from '../../requests/letters/make-letter.ts'
import {keepScan, takeDownOriginal} from '../../requests/letters/originals/keep-original.ts'
import {seeLetters} from '../../requests/letters/see-letters.ts'
import {sealLetter} from '../../requests/seal/seal-letter.ts'
import type {RequestState} from '../../requests/state/request-state.ts'
import type {HandlersOf} from '../handler.ts'
import {letterAs} from './letter-file.ts'
import {ofRequest} from './of-request.ts'
import {templateHandlers} from './template-handlers.ts'

export const letterHandlers: HandlersOf<typeof letterRoutes> = {
  ...templateHandlers,
  previewRequestStep: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, body, by}) {
      const preview = await previewStep(db, await key(), params.request, body.step, by)
      if (!preview || isRefusal(preview)) return preview
      const {refused = null, unfit = null, before, after} = preview
      return {...preview, refused, unfit, before: dueOf(before), after: dueOf(after)}
    },
  },
  requestLetters: {
    kind: 'target',
    target: ofRequest,
    answer: ({db, params: {request, event}, at}) => seeLetters(db, request, event, at),
  },
  requestLetter: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, body: {format, ...asked}, by}) {
      const made = await makeLetter(db, await key(), {...params, ...asked}, by)
      return !made || isRefusal(made) ? made : letterAs(format, made)
    },
  },
  keepLetterOriginal: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, body: {name, bytes}, mostFileBytes, by}) {
      const given = {name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
      return keepScan(db, await key(), params, given, mostFileBytes, by)
    },
  },
  takeDownLetterOriginal: {
    kind: 'target',
    target: ofRequest,
    answer: ({db, params, body, by}) => takeDownOriginal(db, params, body.reason, by),
  },
  sealLetter: {
    kind: 'target',
    target: ofRequest,
    answer: async ({db, key, params, sealService, mostFileBytes, by}) =>
      sealLetter(db, await key(), sealService, params, mostFileBytes, by),
  },
}

function dueOf({
  due,
  because,
}: RequestState): Answer<typeof letterRoutes.previewRequestStep>['after'] {
  return due ? {day: due.day, because: because.map(reasonInWords)} : null
}
