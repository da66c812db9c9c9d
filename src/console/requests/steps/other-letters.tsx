import {Checkbox, Form} from 'antd'
import {useEffect, useRef} from 'react'
import {othersToSame} from '../../../requests/letters/letters-sent.ts'
import {factsOf} from '../../../requests/state/facts.ts'
import type {Case} from '../request-query.ts'
import {letterOption, type Options} from './letter-option.ts'

/** What went in the same envelope as the letter that is chosen above; nothing where nothing can have. */
export function OtherLetters({label, request}: {label: string; request: Case}) {
  const form = Form.useFormInstance()
  const letter: unknown = Form.useWatch(['step', 'of'], {form, preserve: true})
  const options = othersOf(request, String(letter))
  const before = useRef(letter)
  useEffect(() => {
    // What was ticked for another letter may not go with this one.
    if (before.current !== undefined && before.current !== letter)
      form.setFieldValue(['step', 'also'], [])
    before.current = letter
  }, [form, letter])
  if (options.length === 0) return null
  return (
    <Form.Item name={['step', 'also']} label={`${label}（可不选）`}>
      <Checkbox.Group className="choices" options={options} />
    </Form.Item>
  )
}

/** The letters that may go in one envelope with that of an event. */
export function othersOf({history}: Case, letter: string): Options {
  const facts = factsOf(history.map(({event}) => event))
  return othersToSame(facts, letter).map(letterOption)
}
