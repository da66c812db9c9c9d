import type {Routes} from '../../contract/routes.ts'
import {callWithFile} from '../call.ts'
import {Judged} from './judged.tsx'
import {SheetImport} from './sheet-import.tsx'

type Preview = Routes['previewImport'] | Routes['previewRoleImport']
type Begin = Routes['beginImport'] | Routes['beginRoleImport']

export function ImportForm({
  title,
  preview,
  begin,
}: {
  title: string
  preview: Preview
  begin: Begin
}) {
  return (
    <section>
      <h2>{title}</h2>
      <SheetImport
        label={`${title}的表格`}
        judge={file => callWithFile(preview, file)}
        begin={file => callWithFile(begin, file)}
      >
        {judged => <Judged judged={judged} />}
      </SheetImport>
    </section>
  )
}
