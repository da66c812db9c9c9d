import type {Paper, PaperBlock} from '../../writer/paper.ts'
import type {FieldValues} from './field-meanings.ts'
import {filledIn, onlyPlaceholder} from './placeholder.ts'

/**
 * The standard template of a letter filled in. A paragraph that is one field becomes as many as its value
 * has lines, and none where there is nothing to say.
 */
export function fillPaper({title, blocks}: Paper, values: FieldValues): Paper {
  const fill = (text: string) => filledIn(text, name => valueIn(values, name))
  return {title: fill(title), blocks: blocks.flatMap(block => fillBlock(block, fill))}
}

/**
 * The value of a field, without what cannot be printed (control characters, half pairs): no file could
 * hold it. A template never names a field that its letter does not have.
 */
export function valueIn(values: FieldValues, name: string): string {
  const value = (values as Record<string, string | undefined>)[name]
  if (value === undefined) throw new RangeError(`文书没有“${name}”这一项`)
  return value.toWellFormed().replace(/[^\P{Cc}\n]/gu, '')
}

function fillBlock(block: PaperBlock, fill: (text: string) => string): PaperBlock[] {
  if (block.kind === 'table')
    return [
      {
        ...block,
        rows: block.rows.map(row => row.map(cell => ({...cell, text: fill(cell.text)}))),
      },
    ]
  const text = fill(block.text)
  if (onlyPlaceholder(block.text) === undefined) return [{...block, text}]
  return text.split('\n').flatMap(line => (line === '' ? [] : [{...block, text: line}]))
}
