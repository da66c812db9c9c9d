import {newAllowance} from '../allowance.ts'
import type {Message, NeutralDocument} from '../document.ts'
import type {Compound} from '../ole/open-compound.ts'
import {docLists} from './doc-lists.ts'
import {docParagraphs, type Noticed} from './doc-paragraphs.ts'
import {readBlocks} from './doc-tables.ts'
import {openStreams} from './streams.ts'

/**
 * A Word 97–2003 document ([MS-DOC]): body, then text boxes and notes, with merged cells and
 * automatic numbers as printed; headers, comments, deletions and hidden text are left out.
 */
export function readDoc(compound: Compound): NeutralDocument {
  const streams = openStreams(compound)
  const {story, noticed} = docParagraphs(streams)
  const reading = {
    numbering: docLists(streams),
    allowance: newAllowance(),
    counted: {paragraphs: 0, tables: 0},
  }
  const stories = (['body', 'boxes', 'footnotes', 'endnotes'] as const).map(story)
  const blocks = stories.flatMap(paragraphs => readBlocks({...reading, paragraphs, at: 0}))
  return {format: 'doc', blocks, messages: messages(noticed), readable: true}
}

function messages({revised, hidden, picture}: Noticed): Message[] {
  const said: Message[] = []
  if (revised)
    said.push({
      level: 'warning',
      text: '文件中有未接受的修订，已按全部接受修订后的内容读取；请核对后定稿',
    })
  if (hidden) said.push({level: 'note', text: '文件中有隐藏文字，没有读取'})
  if (picture) said.push({level: 'note', text: '文件中有图片，图片里的文字没有读取'})
  return said
}
