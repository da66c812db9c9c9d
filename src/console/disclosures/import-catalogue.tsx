import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {callWithFile} from '../call.ts'
import {Wrong} from '../frame/wrong.tsx'
import {Places} from '../import/judged.tsx'

/** A file is judged as soon as it is chosen; only one without errors can be imported. */
export function ImportCatalogue({agency}: {agency: string}) {
  const [file, setFile] = useState<File>()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const params = {agency}
  const judging = useMutation({
    mutationFn: (chosen: File) => callWithFile(routes.previewDisclosureImport, chosen, {params}),
  })
  const importing = useMutation({
    mutationFn: (chosen: File) => callWithFile(routes.beginDisclosureImport, chosen, {params}),
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
  const mayBegin = judging.data?.problemCount === 0 && judging.data.counts.documents > 0
  return (
    <>
      <Input
        type="file"
        accept=".xlsx"
        aria-label="要导入的目录"
        style={{maxWidth: 420}}
        onChange={({target}) => choose(target.files?.[0])}
      />
      {judging.isPending && <p role="status">正在核对……</p>}
      {wrong && <Wrong error={wrong} />}
      {judged && <Judged judged={judged} />}
      {file && mayBegin && !importing.data && (
        <p>
          <Button
            type="primary"
            loading={importing.isPending}
            onClick={() => importing.mutate(file)}
          >
            导入
          </Button>
        </p>
      )}
    </>
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
  return (
    <>
      <p role="status">
        有 {problemCount} 处错误，什么都没有写入。请在文件中改正后重新选择。
        {problemCount > problems.length && `先列出前 ${problems.length} 处。`}
      </p>
      <Places places={problems} label="错误" />
    </>
  )
}
