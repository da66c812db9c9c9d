import {useMutation, useQueryClient} from '@tanstack/react-query'
import {Button, Input} from 'antd'
import {routes} from '../../../contract/routes.ts'
import {callWithFile} from '../../call.ts'
import {Wrong} from '../../frame/wrong.tsx'
import type {Case} from '../request-query.ts'

/** Files that go with a step: each is kept with the case as soon as it is chosen, and named here. */
export function FilesField({
  request,
  id,
  value = [],
  onChange,
}: {
  request: Case
  id?: string
  value?: readonly string[]
  onChange?: (files: string[]) => void
}) {
  const queries = useQueryClient()
  const adding = useMutation({
    mutationFn: (file: File) =>
      callWithFile(routes.addRequestFile, file, {params: {request: request.id}}),
    async onSuccess({id: added}) {
      onChange?.([...value, added])
      await queries.invalidateQueries({queryKey: ['request', request.id]})
    },
  })
  return (
    <>
      {value.length > 0 && (
        <ul className="rows">
          {value.map(file => (
            <li key={file}>
              {request.files.find(each => each.id === file)?.name ?? '材料'}
              <Button onClick={() => onChange?.(value.filter(each => each !== file))}>不附</Button>
            </li>
          ))}
        </ul>
      )}
      <Input
        // Empty again for the next one.
        key={value.length}
        id={id}
        type="file"
        onChange={({target}) => target.files?.[0] && adding.mutate(target.files[0])}
      />
      {adding.isPending && <p role="status">正在上传……</p>}
      {adding.error && <Wrong error={adding.error} />}
    </>
  )
}
