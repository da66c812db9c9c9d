import {readDocx} from '../../../reader/docx/read-docx.ts'
import type {Paper} from '../../../writer/paper.ts'
import {writeZip} from '../../../writer/write-zip.ts'
import type {FieldValues} from '../field-meanings.ts'
import {valueIn} from '../fill-paper.ts'
import {tableWidths, treeOf} from './body.ts'
import {documentPaper} from './document-paper.ts'
import {fillDocument} from './fill-document.ts'
import {asPackage, bodyName, partsOf} from './parts.ts'
import {writeTree} from './xml-tree.ts'

/** A letter by an agency's own template: the docx as the agency laid it out, and its text as a paper. */
export type EditedLetter = {docx: Uint8Array; paper: Paper}

/** An agency's docx with its fields filled in; the paper is read from that very docx. */
export async function fillTemplate(
  template: Uint8Array,
  values: FieldValues,
): Promise<EditedLetter> {
  const parts = await partsOf(template)
  const root = treeOf(parts)
  fillDocument(root, name => valueIn(values, name))
  parts.set(bodyName, new TextEncoder().encode(writeTree(root)))
  const document = await readDocx(asPackage(parts))
  return {docx: writeZip(parts), paper: documentPaper(document, tableWidths(root))}
}
