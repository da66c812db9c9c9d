import {routes} from '../../../contract/routes.ts'
import {callWithFile} from '../../call.ts'
import type {StepValues} from './asked-from.ts'
import type {StepForm} from './step-form.ts'

/** What was kept already, where a step is sent again after it was refused. */
const kept = new WeakMap<File, string>()

/**
 * What is typed, with the ids of its files once they are kept with the case: only as the step is sent, so
 * that one that is given up leaves none behind.
 */
export async function withFilesKept(
  request: string,
  {fields}: StepForm,
  typed: StepValues,
): Promise<StepValues> {
  const values = {...typed}
  for (const {name, kind} of fields)
    if (kind === 'files') {
      const files = (values[name] ?? []) as readonly File[]
      values[name] = await Promise.all(files.map(file => keep(request, file)))
    }
  return values
}

/** The same without files: a preview keeps none, nor can they be kept as text. */
export function withoutFiles(typed: StepValues): StepValues {
  const isFiles = (value: unknown) =>
    Array.isArray(value) && value.some(each => each instanceof File)
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => !isFiles(value)))
}

async function keep(request: string, file: File): Promise<string> {
  const id =
    kept.get(file) ?? (await callWithFile(routes.addRequestFile, file, {params: {request}})).id
  kept.set(file, id)
  return id
}
