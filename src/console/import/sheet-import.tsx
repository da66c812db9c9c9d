import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {type ReactNode, useState} from 'react'
import {routes} from '../../contract/routes.ts'
import {Wrong} from '../frame/wrong.tsx'

/** A file is judged as soon as it is chosen; only one without errors can be imported. */
export function SheetImport<Judged extends {problemCount: number}>({
  label,
  judge,
  begin,
  brings = () => true,
  children,
}: {
  label: string
  judge(file: File): Promise<Judged>
  begin(file: File): Promise<Judged & {import: string | null}>
  /** Whether there is anything in it to be written. */
  brings?(judged: Judged): boolean
  children(judged: Judged): ReactNode
}) {
  const [file, setFile] = useState<File>()
  const queries = useQueryClient()
  const {message} = App.useApp()
  const judging = useMutation({mutationFn: judge})
  const importing = useMutation({
    mutationFn: begin,
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
  const isSound = judging.data?.problemCount === 0 && brings(judging.data)
  return (
    <>
      <Input
        type="file"
        accept=".xlsx"
        aria-label={label}
        style={{maxWidth: 420}}
        onChange={({target}) => choose(target.files?.[0])}
      />
      {judging.isPending && <p role="status">正在核对……</p>}
      {wrong && <Wrong error={wrong} />}
      {judged && children(judged)}
      {file && isSound && !importing.data && (
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
