import {useMutation, useQueryClient} from '@tanstack/react-query'
import {App, Button} from 'antd'
import {useState} from 'react'
import type {Columns} from '../../contract/lists/column.ts'
import {shownMoment} from '../../contract/moment.ts'
import type {Answer} from '../../contract/route.ts'
import {type Routes, routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {Dialog} from '../frame/dialog.tsx'
import {Wrong} from '../frame/wrong.tsx'
import type {Filter} from '../list/filter.tsx'
import {ListPage} from '../list/list-page.tsx'
import {FailedJobs} from './failed-jobs.tsx'
import {SettingsCrumb} from './settings-crumb.tsx'

type Mail = Answer<Routes['mails']>['rows'][number]

/** The mails sent and waiting; one that failed can be sent again. */
export default function MailsPage() {
  const [opened, setOpened] = useState<Mail>()
  return (
    <>
      <SettingsCrumb />
      <ListPage<Mail>
        title="通知邮件"
        list={routes.mails}
        columns={columns}
        filters={filters}
        keyOf={({id}) => id}
        onOpen={setOpened}
        empty="还没有邮件。设置了邮件服务器后，通知按各人选择的方式发出。"
      />
      <FailedJobs />
      {opened && <MailDialog mail={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

const states: Record<Mail['state'], string> = {
  waiting: '待发',
  sending: '正在发',
  sent: '已发',
  uncertain: '不知是否发出',
  failed: '没有发成',
}

const columns: Columns<Mail> = {
  name: {title: '收件人', cell: ({name}) => name, width: 6},
  address: {title: '邮箱', cell: ({address}) => address, width: 14},
  state: {title: '状态', cell: ({state}) => states[state], width: 7},
  made: {title: '写成', cell: ({made}) => shownMoment(made), width: 9},
  sent: {title: '发出', cell: ({sent}) => sent && shownMoment(sent), width: 9},
  tries: {title: '发过几次', cell: ({tries}) => tries, width: 5},
  problem: {title: '未成的原因', cell: ({problem}) => problem, width: 18},
}

const filters: Filter[] = [{name: 'state', title: '状态', kind: states}]

function MailDialog({mail, onClose}: {mail: Mail; onClose(): void}) {
  const {id, name, address, state, made, problem} = mail
  const queries = useQueryClient()
  const {message} = App.useApp()
  const again = useMutation({
    mutationFn: () => call(routes.repeatMail, {params: {mail: id}}),
    async onSuccess() {
      message.success('已重新排队，很快发出')
      onClose()
      await queries.invalidateQueries({queryKey: [routes.mails.path]})
    },
  })
  const isAgain = state === 'failed' || state === 'uncertain'
  return (
    <Dialog title={`发给${name}的邮件`} onClose={onClose}>
      {again.error && <Wrong error={again.error} />}
      <dl className="facts">
        <dt>邮箱</dt>
        <dd>{address}</dd>
        <dt>状态</dt>
        <dd>{states[state]}</dd>
        <dt>写成</dt>
        <dd>{shownMoment(made)}</dd>
        {problem && (
          <>
            <dt>未成的原因</dt>
            <dd>{problem}</dd>
          </>
        )}
      </dl>
      {isAgain && (
        <Button type="primary" loading={again.isPending} onClick={() => again.mutate()}>
          重发这一封
        </Button>
      )}
    </Dialog>
  )
}
