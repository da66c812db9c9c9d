import {type By, recordOf} from '../../../agencies/accounts/act.ts'
import {type GivenFile, judgeFile} from '../../../agencies/files/judge-file.ts'
import {kindOf} from '../../../agencies/files/kind-of.ts'
import {saveFile} from '../../../agencies/files/store.ts'
import type {Database} from '../../../db/database.ts'
import {isRefusal, type Refusal} from '../../../law/refusal.ts'
import {wholeOrNothing} from '../../change/whole-or-nothing.ts'
import {addTemplate, templateAt} from '../../store/letter-templates.ts'
import {type LetterId, letterOf} from '../letters.ts'
import {judgeTemplate} from './judge-template.ts'

/** Whose template, of which letter. */
export type TemplateAsked = {agency: string; letter: LetterId}

/** Makes a docx the agency's template of a letter, or says what is missing in it. */
export async function keepTemplate(
  db: Database,
  {agency, letter}: TemplateAsked,
  given: GivenFile,
  mostBytes: number,
  by: By,
): Promise<{version: number; notes: string[]} | Refusal> {
  const judged = await judgeFile(given, mostBytes)
  // Of all that may be handed in elsewhere, a template is this alone.
  if (given.bytes.length > 0 && (await kindOf(given.bytes)) !== 'docx')
    return {refused: '模板应为 docx 文件，请用 Word、WPS 等另存为 docx 后上传', article: rule}
  if (isRefusal(judged)) return judged
  const template = await judgeTemplate(given.bytes, letterOf(letter))
  if (isRefusal(template)) return template
  return wholeOrNothing(db, async change => {
    const object = templateObject({agency, letter})
    const saved = {person: by.person, at: by.at}
    const file = await saveFile(change, {agency, object}, {...given, kind: 'docx'}, saved)
    const version = await addTemplate(change, agency, {letter, file, at: by.at, by: by.person})
    await recordOf(change, by, agency, {
      action: '更换文书模板',
      object,
      after: {letter: letterOf(letter).title, version, file},
    })
    return {version, notes: template.notes}
  })
}

/** Goes back to the standard template; the agency's own stays in the history. */
export function resetTemplate(
  db: Database,
  {agency, letter}: TemplateAsked,
  by: By,
): Promise<{version: number} | Refusal> {
  return wholeOrNothing(db, async change => {
    const now = await templateAt(change, agency, letter, by.at)
    if (!now?.file) return {refused: '现在用的就是标准模板', article: rule}
    const version = await addTemplate(change, agency, {
      letter,
      file: null,
      at: by.at,
      by: by.person,
    })
    await recordOf(change, by, agency, {
      action: '恢复标准文书模板',
      object: templateObject({agency, letter}),
      before: {file: now.file},
      after: {letter: letterOf(letter).title, version},
    })
    return {version}
  })
}

/** What files and audit entries of a template name it by. */
export function templateObject({agency, letter}: TemplateAsked): string {
  return `letter-template/${agency}/${letter}`
}

const rule = '文书模板规则'
