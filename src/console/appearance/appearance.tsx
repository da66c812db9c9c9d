import {App, ConfigProvider, theme} from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type {ReactNode} from 'react'
import {useAppearance} from './choice.ts'
import {darkToken, lightToken} from './tokens.ts'

dayjs.locale('zh-cn')

/** Without it the page's own policy would not let the parts write their styles. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** Language, colours and typefaces of everything inside. */
export function Appearance({children}: {children: ReactNode}) {
  const {isDark} = useAppearance()
  return (
    <ConfigProvider
      locale={zhCN}
      csp={{nonce}}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: isDark ? darkToken : lightToken,
      }}
      wave={{disabled: true}}
      button={{autoInsertSpace: false}}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}
