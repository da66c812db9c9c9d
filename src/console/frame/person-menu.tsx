import {UserOutlined} from '@ant-design/icons'
import {useMutation, useQueryClient} from '@tanstack/react-query'
import {Button, Dropdown} from 'antd'
import {useLocation} from 'wouter'
import {routes} from '../../contract/routes.ts'
import {type Choice, choose, useAppearance} from '../appearance/choice.ts'
import {call} from '../call.ts'
import {useMe} from '../me.ts'

const choices: Record<Choice, string> = {
  system: '颜色随系统',
  light: '浅色',
  dark: '深色',
}

/** Who I am, how it looks to me, and the way out. */
export function PersonMenu() {
  const {person} = useMe()
  const {choice} = useAppearance()
  const [, navigate] = useLocation()
  const signOut = useSignOut()
  const items = [
    {key: 'account', label: '我的账号', onClick: () => navigate('/my-account')},
    {type: 'divider' as const},
    ...Object.entries(choices).map(([key, label]) => ({
      key,
      label: key === choice ? `${label} ✓` : label,
      onClick: () => choose(key as Choice),
    })),
    {type: 'divider' as const},
    {key: 'out', label: '退出登录', onClick: () => signOut.mutate()},
  ]
  return (
    <Dropdown menu={{items}} trigger={['click']} autoFocus>
      <Button
        type="text"
        icon={<UserOutlined />}
        aria-label={`${person.name}：账号、颜色、退出`}
        aria-haspopup="menu"
      >
        <span className="person-name">{person.name}</span>
      </Button>
    </Dropdown>
  )
}

function useSignOut() {
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: () => call(routes.signOut, {}),
    onSuccess() {
      // Nothing that one person saw may be there for the next.
      queries.clear()
      navigate('/sign-in')
    },
  })
}
