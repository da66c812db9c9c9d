import {type FieldName, fieldMeanings} from '../../src/requests/letters/field-meanings.ts'
import {fillPaper} from '../../src/requests/letters/fill-paper.ts'
import {letterOf} from '../../src/requests/letters/letters.ts'
import type {Paper} from '../../src/writer/paper.ts'

/** A reply by the examples of its fields. */
export function sampleReply(changed: Partial<Record<FieldName, string>> = {}): Paper {
  const {template, fields} = letterOf('reply')
  const examples = Object.fromEntries(fields.map(name => [name, fieldMeanings[name][1]]))
  return fillPaper(template, {...examples, ...changed})
}
