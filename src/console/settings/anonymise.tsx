import {useMutation, useQueryClient} from '@tanstack/react-query'
import {Alert, Button} from 'antd'
import {useState} from 'react'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Dialog} from '../frame/dialog.tsx'
import {Wrong} from '../frame/wrong.tsx'
import type {Due} from './due-list.tsx'

/** Says what will be gone of whom, does it, and then says of whom it was not done and why. */
export function Anonymise({people, onDone}: {people: readonly Due[]; onDone(): void}) {
  // Those of the dialog stay what they were while the list is asked for anew.
  const [opened, setOpened] = useState<readonly Due[]>()
  return (
    <>
      {people.length > 0 && (
        <Button danger onClick={() => setOpened(people)}>
          将所选 {people.length} 人匿名化
        </Button>
      )}
      {opened && (
        <Asking
          people={opened}
          onClose={isDone => {
            setOpened(undefined)
            if (isDone) onDone()
          }}
        />
      )}
    </>
  )
}

function Asking({people, onClose}: {people: readonly Due[]; onClose(isDone: boolean): void}) {
  const queries = useQueryClient()
  const anonymising = useMutation({
    mutationFn: () => call(routes.anonymise, {body: {people: people.map(({person}) => person)}}),
    onSuccess: () => queries.invalidateQueries({queryKey: [routes.personalDataDue.path]}),
  })
  const {data, error, isPending} = anonymising
  return (
    <Dialog title={`将 ${people.length} 人匿名化`} onClose={() => onClose(data !== undefined)}>
      {error && <Wrong error={error} />}
      {data ? (
        <Outcome people={people} outcome={data} />
      ) : (
        <>
          <Alert
            type="warning"
            showIcon
            title="匿名化后不能恢复"
            description="姓名、证件、联系方式和所附文件永久删除；办理经过和审计记录保留。此前的备份中仍有，须按备份的保存期限到期销毁。"
          />
          <ul>
            {people.map(({person, object, objectName, agencyName, closed}) => (
              <li key={person}>
                {objectName ?? object}，{agencyName}，{closed} 办结
              </li>
            ))}
          </ul>
          <div className="actions">
            <Button type="primary" danger loading={isPending} onClick={() => anonymising.mutate()}>
              匿名化这 {people.length} 人
            </Button>
            <Button onClick={() => onClose(false)}>取消</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

function Outcome({
  people,
  outcome: {anonymised, refused},
}: {
  people: readonly Due[]
  outcome: Answer<Routes['anonymise']>
}) {
  const nameOf = (id: string) => people.find(({person}) => person === id)?.objectName ?? id
  return (
    <div role="status">
      <p>已将 {anonymised.length} 人匿名化。</p>
      {refused.length > 0 && (
        <>
          <p>有 {refused.length} 人没有办成：</p>
          <ul>
            {refused.map(({person, refused, article}) => (
              <li key={person}>
                {nameOf(person)}：{refused}（{article}）
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
