import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {useState} from 'react'
import {routes} from '../../../contract/routes.ts'
import {callWithFile} from '../../call.ts'
import {Wrong} from '../../frame/wrong.tsx'
import {JudgedRegister} from './judged-register.tsx'

/** A file is judged as soon as it is chosen; only one without errors can be imported. */
export function ImportRegister({agency}: {agency: string}) {
  const [file, setFile] = useState<File>()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const params = {agency}
  const judging = useMutation({
    mutationFn: (chosen: File) => callWithFile(routes.previewRequestImport, chosen, {params}),
  })
  const importing = useMutation({
    mutationFn: (chosen: File) => callWithFile(routes.beginRequestImport, chosen, {params}),
    async onSuccess({import: job}) {
      if (job !== null) message.success('已开始导入，进展见下')
      await queries.invalidateQueries({queryKey: [routes.imports.path]})
    },
  })
  const judged = importing.data ?? judging.data
  const wrong = judging.error ?? importing.error
  const choose = (chosen: File | undefined) => {
    importing.reset()
    judging.reset()
    setFile(chosen)
    if (chosen) judging.mutate(chosen)
  }
  return (
    <>
      <Input
        type="file"
        accept=".xlsx"
        aria-label="要导入的台账"
        style={{maxWidth: 420}}
        onChange={({target}) => choose(target.files?.[0])}
      />
      {judging.isPending && <p role="status">正在核对……</p>}
      {wrong && <Wrong error={wrong} />}
      {judged && <JudgedRegister judged={judged} />}
      {file && judging.data?.problemCount === 0 && !importing.data && (
        <div className="register-begin">
          <Button
            type="primary"
            loading={importing.isPending}
            onClick={() => importing.mutate(file)}
          >
            导入
          </Button>
        </div>
      )}
    </>
  )
}
