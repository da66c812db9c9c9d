import {keepPreviousData, useQuery} from '@tanstack/react-query'
import {useEffect, useState} from 'react'
import type {Answer} from '../../../contract/route.ts'
import {type Routes, routes} from '../../../contract/routes.ts'
import type {AskedStep} from '../../../requests/change/asked-step.ts'
import {call} from '../../call.ts'
import type {Case} from '../request-query.ts'
import {asTyped} from './as-typed.ts'
import {askedFrom, type StepValues} from './asked-from.ts'
import {withoutFiles} from './keep-files.ts'
import type {StepForm} from './step-form.ts'

export type Preview = Answer<Routes['previewRequestStep']>

/** What a step would do as it is typed, asked for when the typing rests; before, what is still missing. */
export function usePreview(
  request: Case,
  kind: string,
  form: StepForm,
  typed: StepValues | undefined,
): {missing: string[]; preview: Preview | undefined; error: unknown; isOld: boolean} {
  const {values, missing} = asTyped(form, withoutFiles(typed ?? {}))
  const now = missing.length > 0 ? '' : JSON.stringify(askedFrom(kind, form, values, request))
  const asked = useRested(now)
  const answer = useQuery({
    queryKey: ['preview', request.id, request.history.length, asked],
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: () =>
      call(routes.previewRequestStep, {
        params: {request: request.id},
        body: {step: JSON.parse(asked) as AskedStep},
      }),
  })
  return {
    missing,
    preview: answer.data,
    error: answer.error,
    isOld: now !== asked || answer.isPlaceholderData,
  }
}

/** The text once it has stayed the same for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), restMilliseconds)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

const restMilliseconds = 400
