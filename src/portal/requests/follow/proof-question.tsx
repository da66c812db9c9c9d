import {proofLength} from '../../../requests/applicants/query-number.ts'
import {typedNumber} from '../../../requests/applicants/typed-number.ts'
import {type FilledIn, TextQuestion} from '../../form/question.tsx'

/** 证件号码后六位: by which somebody proves that it is his own. */
export function ProofQuestion({
  label,
  hint,
  ...filled
}: FilledIn<string> & {label: string; hint: string}) {
  return <TextQuestion {...filled} {...{label, hint}} name="proof" autocomplete="off" />
}

/** What was typed there; of who gives the whole number its end is taken. */
export function typedProof(text: string): string {
  return typedNumber(text).toUpperCase().slice(-proofLength)
}
