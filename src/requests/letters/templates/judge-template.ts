import type {Refusal} from '../../../law/refusal.ts'
import type {Message} from '../../../reader/document.ts'
import {readDocument} from '../../../reader/read-document.ts'
import type {Letter} from '../letter.ts'
import {brokenPlaceholder, placeholdersIn} from '../placeholder.ts'
import {treeOf} from './body.ts'
import {textOfParagraph} from './fill-document.ts'
import {isWritten, type Parts, partsOf} from './parts.ts'
import {type Element, within} from './xml-tree.ts'

/** A template that may be used, and what its author should know of it. */
export type JudgedTemplate = {notes: string[]}

/**
 * Judges a docx that an agency wants to use for a letter: what it says must be what is printed (no
 * revisions, comments or hidden words), only fields of this letter, and every part that the law wants.
 */
export async function judgeTemplate(
  bytes: Uint8Array,
  letter: Pick<Letter, 'title' | 'fields' | 'needs'>,
): Promise<JudgedTemplate | Refusal> {
  const document = await readDocument(bytes, '模板.docx')
  const unread = document.messages.find(({level}) => level === 'error')
  if (unread || document.format !== 'docx') return no(unread?.text ?? '模板应为 docx 文件')
  const parts = await partsOf(bytes)
  return (
    refusesPackage(parts) ??
    refusesHidden(document.messages) ??
    refusesText(paragraphsOf(treeOf(parts)), letter) ?? {notes: notesOn(document.messages)}
  )
}

function refusesPackage(parts: Parts): Refusal | undefined {
  const names = [...parts.keys()]
  if (names.some(name => /^word\/comments/.test(name) && hasText(parts, name)))
    return no('模板里有批注，请删去后再上传')
  const written = names.filter(name => isWritten(name) && !/document/.test(name))
  if (written.some(name => /[^\s\d—–\-第页共/]/.test(textOfPart(parts, name))))
    return no('模板的页眉或者页脚里有文字，pdf 中不会出现，请移到正文里')
  return isLinked(parts) ? no('模板连接了外部的文件或者图片，请改为直接放在文件里') : undefined
}

/** Links are words; whatever else is fetched from elsewhere tells somebody who opens the letter. */
function isLinked(parts: Parts): boolean {
  return [...parts].some(
    ([name, bytes]) =>
      name.endsWith('.rels') &&
      [...new TextDecoder().decode(bytes).matchAll(/<Relationship\s[^>]*>/g)].some(
        ([relation]) => /TargetMode="External"/i.test(relation) && !/\/hyperlink"/.test(relation),
      ),
  )
}

/** What the reader leaves out or takes for accepted would be printed otherwise than it is read. */
function refusesHidden(messages: readonly Message[]): Refusal | undefined {
  const doubtful = messages.find(({text}) => /修订|隐藏文字|删除线|嵌入|被遮住/.test(text))
  return doubtful && no(`${doubtful.text.replace(/，[^，]*读取.*$/, '')}，请处理后再上传`)
}

function refusesText(
  paragraphs: readonly string[],
  {title, fields, needs}: Pick<Letter, 'title' | 'fields' | 'needs'>,
): Refusal | undefined {
  const broken = paragraphs.flatMap(text => brokenPlaceholder(text) ?? [])
  if (broken[0]) return no(`“${broken[0]}”没有写完整，应为两个左括号、名称、两个右括号`)
  const used = paragraphs.flatMap(text => placeholdersIn(text).map(({name}) => name))
  const strange = used.find(name => !fields.some(field => field === name))
  if (strange !== undefined)
    return no(`《${title}》没有“{{${strange}}}”这一项，请从说明所列的项目中选用`)
  const text = paragraphs.join('\n')
  const missing = needs.filter(({stands}) =>
    typeof stands === 'string' ? !used.includes(stands) : !stands.test(text),
  )
  const [first] = missing
  if (!first) return undefined
  const said = missing.map(({says, stands, article}) =>
    typeof stands === 'string' ? `${says}{{${stands}}}（${article}）` : `${says}（${article}）`,
  )
  return {refused: `模板缺少${said.join('；')}，请补上`, article: first.article}
}

function notesOn(messages: readonly Message[]): string[] {
  const hasPicture = messages.some(({text}) => /图片/.test(text))
  return hasPicture ? ['模板里的图片只在 docx 中出现，pdf 中没有'] : []
}

function paragraphsOf(root: Element): string[] {
  return [...within(root)].filter(({name}) => name === 'w:p').map(textOfParagraph)
}

function textOfPart(parts: Parts, name: string): string {
  return paragraphsOf(treeOf(parts, name)).join('')
}

function hasText(parts: Parts, name: string): boolean {
  return textOfPart(parts, name).trim() !== ''
}

function no(refused: string): Refusal {
  return {refused, article: '文书模板规则'}
}
