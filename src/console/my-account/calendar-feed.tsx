import {useMutation, useQuery, useQueryClient} from '@tanstack/react-query'
import {App, Button, Input} from 'antd'
import {useState} from 'react'
import {shownMoment} from '../../contract/moment.ts'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import {AskingButton} from '../form/asking-button.tsx'
import {Waiting} from '../frame/waiting.tsx'
import {Wrong} from '../frame/wrong.tsx'
import {sentenceOf} from '../problem.ts'

const query = {queryKey: [routes.calendarFeed.path], queryFn: () => call(routes.calendarFeed, {})}

/** The address by which a calendar on a telephone or desk shows my last days; shown once, then only replaced. */
export function CalendarFeed() {
  const feed = useQuery(query)
  const queries = useQueryClient()
  const {message} = App.useApp()
  const [secret, setSecret] = useState<string>()
  const settled = (kept: string | undefined, says: string) => {
    setSecret(kept)
    message.success(says)
    return queries.invalidateQueries({queryKey: query.queryKey})
  }
  const onError = (error: Error) => message.error(sentenceOf(error))
  const renew = useMutation({
    mutationFn: () => call(routes.renewCalendarFeed, {}),
    onSuccess: given => settled(given.secret, '订阅地址已生成'),
    onError,
  })
  const revoke = useMutation({
    mutationFn: () => call(routes.revokeCalendarFeed, {}),
    onSuccess: () => settled(undefined, '订阅已取消，原地址作废'),
    onError,
  })
  const kept = feed.data?.feed
  return (
    <section id="calendar">
      <h2>日历订阅</h2>
      <p>
        在手机或电脑的日历中订阅，所办申请的各项期限以全天日程显示，随办理自动更新。只有登记号和期限，没有申请人和申请内容。
      </p>
      {feed.error && <Wrong error={feed.error} />}
      {!feed.data && !feed.error && <Waiting />}
      {secret && <Address secret={secret} />}
      {kept && (
        <p className="quiet">
          {shownMoment(kept.made)} 开通，
          {kept.fetched ? `最近 ${shownMoment(kept.fetched)} 被读取。` : '还没有被读取过。'}
        </p>
      )}
      {feed.data && (
        <div className="actions">
          {kept ? (
            <>
              <AskingButton
                button="更换地址"
                question="更换订阅地址？"
                warning="原地址立即作废，已订阅的日历要用新地址重新订阅。"
                consent="更换"
                act={() => renew.mutateAsync()}
              />
              <AskingButton
                button="取消订阅"
                question="取消日历订阅？"
                warning="原地址立即作废。"
                consent="取消订阅"
                way="返回"
                danger
                act={() => revoke.mutateAsync()}
              />
            </>
          ) : (
            <Button loading={renew.isPending} onClick={() => renew.mutate()}>
              开通订阅
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** Copied from here and nowhere else: the server keeps only its hash. */
function Address({secret}: {secret: string}) {
  const {message} = App.useApp()
  const address = `${location.origin}/api/calendar/${secret}.ics`
  const copy = () =>
    // Without https a browser has no clipboard for us; the address is there to be marked.
    navigator.clipboard?.writeText(address).then(() => message.success('已复制'))
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field below is its control
    <label>
      订阅地址（只在此时显示一次，知道它的人就能看到您的期限，请勿转发）
      <Input.Search
        aria-label="订阅地址"
        readOnly
        value={address}
        enterButton={navigator.clipboard ? '复制' : false}
        onSearch={copy}
        onFocus={({target}) => target.select()}
      />
    </label>
  )
}
