import {routes} from '../../../contract/routes.ts'
import {callWithFile} from '../../call.ts'
import {SheetImport} from '../../import/sheet-import.tsx'
import {JudgedRegister} from './judged-register.tsx'

export function ImportRegister({agency}: {agency: string}) {
  const params = {agency}
  return (
    <SheetImport
      label="要导入的台账"
      judge={file => callWithFile(routes.previewRequestImport, file, {params})}
      begin={file => callWithFile(routes.beginRequestImport, file, {params})}
    >
      {judged => <JudgedRegister judged={judged} />}
    </SheetImport>
  )
}
