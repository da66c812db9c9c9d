import {Checkbox, Form, Input, InputNumber, Radio, Select} from 'antd'
import {undelivered} from '../../../requests/letters/letters-sent.ts'
import {factsOf} from '../../../requests/state/facts.ts'
import {useAgency} from '../../agencies/agency-queries.ts'
import {optionsOf} from '../../form/fields.tsx'
import {type Case, useColleagues} from '../request-query.ts'
import {assignmentsOwed} from './assignments-owed.ts'
import {ChargeFields} from './charge-fields.tsx'
import {FilesField} from './files-field.tsx'
import {ItemTexts} from './item-texts.tsx'
import {letterOption, type Options} from './letter-option.ts'
import {OtherLetters} from './other-letters.tsx'
import {ReplyFields} from './reply-fields.tsx'
import type {StepField as Field} from './step-form.ts'

/** One field of a step's form, by its description. */
export function StepField({field, request}: {field: Field; request: Case}) {
  const {name, label, hint, kind, isOptional} = field
  if (kind === 'reply') return <ReplyFields request={request} />
  if (kind === 'charge') return <ChargeFields />
  if (kind === 'item-texts') return <ItemTexts label={label} />
  if (kind === 'letters') return <OtherLetters label={label} request={request} />
  return (
    <Form.Item
      name={['step', ...name.split('.')]}
      label={isOptional ? `${label}（可不填）` : label}
      extra={hint}
      rules={isOptional ? [] : [{required: true, message: `请填写${label}`}]}
    >
      <Control kind={kind} request={request} />
    </Form.Item>
  )
}

type Given = {id?: string; value?: unknown; onChange?: (value: unknown) => void}

/** What is typed or chosen; the form gives it its value and hears of changes. */
function Control({
  kind,
  request,
  ...given
}: Given & {
  kind: Exclude<Field['kind'], 'reply' | 'charge' | 'item-texts' | 'letters'>
  request: Case
}) {
  // The form's value is whatever the field's own kind holds.
  const field = given as object
  switch (kind) {
    case 'day':
      return <Input type="date" {...field} />
    case 'line':
      return <Input autoComplete="off" {...field} />
    case 'text':
    case 'lines':
      return <Input.TextArea autoSize={{minRows: 3, maxRows: 12}} {...field} />
    case 'count':
      return <InputNumber min={1} precision={0} {...field} />
    case 'yes-no':
      return <Radio.Group options={optionsOf({yes: '是', no: '否'})} {...field} />
    case 'items':
      return (
        <Checkbox.Group
          options={request.items.map(({id, content}) => ({value: id, label: content}))}
          {...field}
        />
      )
    case 'department':
      return <Department agency={request.agency} {...field} />
    case 'office-head':
      return <OfficeHead agency={request.agency} {...field} />
    case 'letter':
      return <Choice options={lettersUnderWay(request)} {...field} />
    case 'assignment':
      return <Choice options={assignmentsOwed(request)} {...field} />
    case 'files':
      return <FilesField {...field} />
    case 'consultation':
      return <Choice options={consultationsOf(request)} {...field} />
    default:
      return <Radio.Group options={optionsOf(kind)} {...field} />
  }
}

function Choice({options, ...field}: {options: Options}) {
  return <Select options={options} {...field} />
}

function Department({agency, ...field}: {agency: string}) {
  const departments = useAgency(agency).data?.departments ?? []
  return (
    <Choice
      options={departments
        .filter(({until}) => until === null)
        .map(({id, name}) => ({value: id, label: name}))}
      {...field}
    />
  )
}

function OfficeHead({agency, ...field}: {agency: string}) {
  const people = useColleagues(agency).data?.rows ?? []
  return (
    <Choice
      options={people
        .filter(({roles}) => roles.includes('disclosure-head'))
        .map(({id, name}) => ({value: id, label: name}))}
      {...field}
    />
  )
}

/** The letters of a case of which no delivery is known. */
export function lettersUnderWay({history}: Case): Options {
  return undelivered(factsOf(history.map(({event}) => event))).map(letterOption)
}

/** Those who were asked and of whom nothing final is known. */
export function consultationsOf({history}: Case): Options {
  return factsOf(history.map(({event}) => event))
    .consultations.filter(({opinion, overruled}) => !overruled && opinion?.opinion !== 'agrees')
    .map(({asked}) => letterOption(asked))
}
