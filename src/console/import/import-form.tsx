import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {useState} from 'react'
import {type Routes, routes} from '../../contract/routes.ts'
import {callWithFile} from '../call.ts'
import {Wrong} from '../frame/wrong.tsx'
import {Judged} from './judged.tsx'

type Preview = Routes['previewImport'] | Routes['previewRoleImport']
type Begin = Routes['beginImport'] | Routes['beginRoleImport']

/** A file is judged as soon as it is chosen; only one without errors can be imported. */
export function ImportForm({
  title,
  preview,
  begin,
}: {
  title: string
  preview: Preview
  begin: Begin
}) {
  const [file, setFile] = useState<File>()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const judging = useMutation({mutationFn: (chosen: File) => callWithFile(preview, chosen)})
  const importing = useMutation({
    mutationFn: (chosen: File) => callWithFile(begin, chosen),
    async onSuccess({import: job}) {
      if (job !== null) message.success('已开始导入，进展见下')
      await queries.invalidateQueries({queryKey: [routes.imports.path]})
    },
  })
  const judged = importing.data ?? judging.data
  const choose = (chosen: File | undefined) => {
    importing.reset()
    judging.reset()
    setFile(chosen)
    if (chosen) judging.mutate(chosen)
  }
  const isSound = judging.data?.problemCount === 0
  return (
    <section>
      <h2>{title}</h2>
      <Input
        type="file"
        accept=".xlsx"
        aria-label={`${title}的表格`}
        style={{maxWidth: 420}}
        onChange={({target}) => choose(target.files?.[0])}
      />
      {judging.isPending && <p role="status">正在核对……</p>}
      {(judging.error ?? importing.error) && <Wrong error={judging.error ?? importing.error} />}
      {judged && <Judged judged={judged} />}
      {file && isSound && !importing.data && (
        <Button type="primary" loading={importing.isPending} onClick={() => importing.mutate(file)}>
          导入
        </Button>
      )}
    </section>
  )
}
