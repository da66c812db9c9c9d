import {type FilledIn, TextQuestion} from './question.tsx'

/** 证件号码后六位: by which somebody proves that it is his own. */
export function ProofQuestion({
  label,
  hint,
  ...filled
}: FilledIn<string> & {label: string; hint: string}) {
  return (
    <TextQuestion {...filled} {...{label, hint}} name="proof" autocomplete="off" maxLength={6} />
  )
}
