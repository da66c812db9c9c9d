import {fileOf} from '../../../agencies/files/store.ts'
import type {Connection} from '../../../db/database.ts'
import {paperToDocx} from '../../../writer/docx.ts'
import {templateAt, templatesOf} from '../../store/letter-templates.ts'
import {type FieldName, type FieldValues, fieldMeanings} from '../field-meanings.ts'
import {fillPaper} from '../fill-paper.ts'
import {letterOf} from '../letters.ts'
import {type TemplateAsked, templateObject} from './keep-template.ts'
import {inTemplate, type LetterOut} from './made-letter.ts'

/** The docx of a template: the one that holds, the standard one, or an earlier one of the agency's own. */
export async function templateFile(
  db: Connection,
  asked: TemplateAsked,
  version: number | 'now' | 'standard',
  at: Date,
): Promise<Uint8Array | undefined> {
  const {agency, letter} = asked
  const standard = () => paperToDocx(letterOf(letter).template)
  if (version === 'standard') return standard()
  if (version === 'now') {
    const now = await templateAt(db, agency, letter, at)
    return now?.file ? (await fileOf(db, templateObject(asked), now.file))?.bytes : standard()
  }
  const all = await templatesOf(db, agency)
  const old = all.find(each => each.letter === letter && each.version === version)
  return old?.file ? (await fileOf(db, templateObject(asked), old.file))?.bytes : undefined
}

/** The letter that the template which holds makes of the examples of its fields. */
export function sampleLetter(
  db: Connection,
  {agency, letter}: TemplateAsked,
  at: Date,
): Promise<LetterOut> {
  const {title, template, fields} = letterOf(letter)
  const values: FieldValues = Object.fromEntries(
    fields.map((name: FieldName) => [name, fieldMeanings[name][1]]),
  )
  return inTemplate(db, agency, {id: letter, title, values, paper: fillPaper(template, values)}, at)
}
