import type {letterRoutes} from '../../contract/letters.ts'
import type {Answer} from '../../contract/route.ts'
import {isRefusal} from '../../law/refusal.ts'
import {reasonInWords} from '../../requests/clock/words.ts'
import {makeLetter} from '../../requests/make-letter.ts'
import {previewStep} from '../../requests/preview-step.ts'
import type {RequestState} from '../../requests/state.ts'
import type {HandlersOf} from '../handler.ts'
import {letterAs} from './letter-file.ts'
import {ofRequest} from './of-request.ts'
import {templateHandlers} from './template-handlers.ts'

export const letterHandlers: HandlersOf<typeof letterRoutes> = {
  ...templateHandlers,
  previewRequestStep: {
    kind: 'target',
    target: ofRequest,
    async answer({db, params, body, by}) {
      const preview = await previewStep(db, params.request, body.step, by)
      if (!preview || isRefusal(preview)) return preview
      const {refused = null, before, after} = preview
      return {...preview, refused, before: dueOf(before), after: dueOf(after)}
    },
  },
  requestLetter: {
    kind: 'target',
    target: ofRequest,
    async answer({db, key, params, body: {format, ...asked}, by}) {
      const made = await makeLetter(db, await key(), {...params, ...asked}, by)
      return !made || isRefusal(made) ? made : letterAs(format, made)
    },
  },
}

function dueOf({
  due,
  because,
}: RequestState): Answer<typeof letterRoutes.previewRequestStep>['after'] {
  return due ? {day: due.day, because: because.map(reasonInWords)} : null
}
