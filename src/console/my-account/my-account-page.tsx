import {Page} from '../frame/page.tsx'
import {mayI, useMe} from '../me.ts'
import {NoticeChoices} from '../notices/notice-choices.tsx'
import {CalendarFeed} from './calendar-feed.tsx'
import {ChangePassword} from './change-password.tsx'
import {SecondFactor} from './second-factor.tsx'
import {Sessions} from './sessions.tsx'

export default function MyAccountPage() {
  const me = useMe()
  const {person, passwordUntil} = me
  return (
    <Page title="我的账号">
      <div className="narrow">
        <dl className="facts">
          <dt>姓名</dt>
          <dd>{person.name}</dd>
          <dt>登录名</dt>
          <dd>{person.login ?? '没有登录名（试用人员）'}</dd>
          {passwordUntil && (
            <>
              <dt>口令有效期</dt>
              <dd>至 {passwordUntil}</dd>
            </>
          )}
        </dl>
        {person.login !== null && (
          <>
            <ChangePassword />
            <SecondFactor />
          </>
        )}
        <NoticeChoices />
        {mayI(me, 'request.view') && <CalendarFeed />}
      </div>
      <Sessions />
    </Page>
  )
}
