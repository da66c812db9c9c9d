import {useQueryClient} from '@tanstack/react-query'
import {Button, Form, Input} from 'antd'
import {useState} from 'react'
import {routes} from '../../../contract/routes.ts'
import {call} from '../../call.ts'
import {SendForm} from '../../form/send-form.tsx'
import {Dialog} from '../../frame/dialog.tsx'
import {FollowLink} from '../follow-link.tsx'

/** 补发查询号: after the applicant's identity was checked; the new one is shown this once. */
export function RenewQueryNumber({request}: {request: string}) {
  const [isOpen, setOpen] = useState(false)
  const [given, setGiven] = useState<{queryNumber: string; link: string}>()
  const queries = useQueryClient()
  const close = () => {
    setOpen(false)
    setGiven(undefined)
  }
  const send = async (body: {proof: string}) => {
    setGiven(await call(routes.renewQueryNumber, {params: {request}, body}))
    await queries.invalidateQueries({queryKey: ['request', request]})
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>补发查询号</Button>
      {isOpen && (
        <Dialog title="补发查询号" onClose={close}>
          {given ? (
            <>
              <p className="query-number">{given.queryNumber}</p>
              <FollowLink link={given.link} />
              <p className="quiet">请交给申请人；只显示这一次，原查询号和原查询链接已作废。</p>
            </>
          ) : (
            <SendForm<{proof: string}> button="补发" send={send}>
              <Form.Item
                name="proof"
                label="怎样核验了申请人身份"
                extra="如：当面核对身份证原件；原查询号随即作废。"
                rules={[{required: true, message: '请填写核验身份的方式'}]}
              >
                <Input autoComplete="off" />
              </Form.Item>
            </SendForm>
          )}
        </Dialog>
      )}
    </>
  )
}
