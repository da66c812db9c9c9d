import {DownOutlined} from '@ant-design/icons'
import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Button, Dropdown, type MenuProps} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {TextField} from '../form/fields.tsx'
import {SendForm} from '../form/send-form.tsx'
import {Dialog} from '../frame/dialog.tsx'
import {sentenceOf} from '../problem.ts'
import type {Asked} from './address.ts'

type View = Answer<Routes['views']>[number]
type Shown = {asked: Asked; chosen: readonly string[]}

/** My views of a list: what is asked and which columns, kept under a name and asked again with one choice. */
export function Views({
  list,
  asked,
  chosen,
  ask,
  choose,
}: Shown & {
  list: string
  ask(changes: Record<string, string | undefined>): void
  choose(names: readonly string[]): void
}) {
  const [isSaving, setSaving] = useState(false)
  const queries = useQueryClient()
  const {message} = App.useApp()
  const query = {queryKey: [routes.views.path, list]}
  const views = useQuery({...query, queryFn: () => call(routes.views, {query: {list}})})
  const settled = (says: string) => {
    message.success(says)
    return queries.invalidateQueries(query)
  }
  const remove = useMutation({
    mutationFn: ({id}: View) => call(routes.deleteView, {params: {view: id}}),
    onSuccess: (_, {name}) => settled(`视图“${name}”已删除`),
    onError: error => message.error(sentenceOf(error)),
  })
  const save = async ({name}: {name: string}) => {
    const body = {list, name, asked: questionOf(asked), columns: [...chosen]}
    await call(routes.saveView, {body})
    setSaving(false)
    await settled(`视图“${name}”已保存`)
  }
  const known = views.data ?? []
  const current = known.find(view => isShown(view, {asked, chosen}))
  const show = (view: View) => {
    ask({...Object.fromEntries(Object.keys(asked).map(name => [name, undefined])), ...view.asked})
    choose(view.columns)
  }
  const items: NonNullable<MenuProps['items']> = [
    ...known.map(view => ({key: view.id, label: view.name, onClick: () => show(view)})),
    ...(known.length > 0 ? [{type: 'divider' as const}] : []),
    {key: 'save', label: '把现在的条件和列存为视图…', onClick: () => setSaving(true)},
    ...(current
      ? [
          {
            key: 'delete',
            label: `删除视图“${current.name}”`,
            danger: true,
            onClick: () => remove.mutate(current),
          },
        ]
      : []),
  ]
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{items, selectable: true, selectedKeys: current ? [current.id] : []}}
      >
        <Button aria-haspopup="menu" loading={remove.isPending}>
          {current ? `视图：${current.name}` : '视图'}
          <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {isSaving && (
        <Dialog title="保存视图" onClose={() => setSaving(false)}>
          <SendForm<{name: string}>
            button="保存"
            send={save}
            initialValues={{name: current?.name ?? ''}}
            beside={<Button onClick={() => setSaving(false)}>取消</Button>}
          >
            <TextField
              name="name"
              label="名称"
              hint="例如“本周到期”。只有您自己看得到；与已有的同名，就替换它。"
              isNeeded
            />
          </SendForm>
        </Dialog>
      )}
    </>
  )
}

/** What is asked without the place in the answer. */
function questionOf({page: _, ...question}: Asked): Record<string, string> {
  return question
}

function isShown(view: View, {asked, chosen}: Shown): boolean {
  const written = (question: Asked) => JSON.stringify(Object.entries(question).sort())
  return (
    written(view.asked) === written(questionOf(asked)) &&
    view.columns.toSorted().join() === chosen.toSorted().join()
  )
}
