import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {callWithFile} from '../call.ts'
import {Mistakes} from '../import/judged.tsx'
import {SheetImport} from '../import/sheet-import.tsx'

export function ImportCatalogue({agency}: {agency: string}) {
  const params = {agency}
  return (
    <SheetImport
      label="要导入的目录"
      judge={file => callWithFile(routes.previewDisclosureImport, file, {params})}
      begin={file => callWithFile(routes.beginDisclosureImport, file, {params})}
      brings={({counts}) => counts.documents > 0}
    >
      {judged => <Judged judged={judged} />}
    </SheetImport>
  )
}

function Judged({
  judged: {problems, problemCount, counts},
}: {
  judged: Answer<Routes['previewDisclosureImport']>
}) {
  if (problemCount === 0)
    return (
      <p role="status">
        核对无误。将写入 {counts.documents} 份文件
        {counts.known > 0 && `；另有 ${counts.known} 份目录中已有，不重复写入`}。
      </p>
    )
  return <Mistakes {...{problems, problemCount}} />
}
