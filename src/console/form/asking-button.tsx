import {Button, Popconfirm} from 'antd'
import {besideOpener, giveFocusBack} from '../frame/beside-opener.ts'
import {useKeptFocus} from './use-kept-focus.ts'

/** A button that asks beside it before it acts; when the question is gone, it has the focus again. */
export function AskingButton({
  button,
  question,
  warning,
  consent,
  way = '取消',
  danger = false,
  act,
}: {
  button: string
  question: string
  /** What comes of it. */
  warning: string
  /** The two answers. */
  consent: string
  way?: string
  danger?: boolean
  act(): Promise<unknown>
}) {
  const place = useKeptFocus()
  return (
    <Popconfirm
      getPopupContainer={besideOpener}
      title={question}
      description={warning}
      okText={consent}
      cancelText={way}
      onOpenChange={isOpen => isOpen || giveFocusBack(place.current)}
      onConfirm={act}
    >
      <Button ref={place} danger={danger}>
        {button}
      </Button>
    </Popconfirm>
  )
}
