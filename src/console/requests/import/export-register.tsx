import {Form, Input} from 'antd'
import {may} from '../../../agencies/permissions.ts'
import {routes} from '../../../contract/routes.ts'
import {callForFile} from '../../call.ts'
import {SendForm} from '../../form/send-form.tsx'
import {offer} from '../../list/offer.ts'
import {actorOf, useMe} from '../../me.ts'

type Typed = {year?: string; reason: string}

/** Names and papers stand in it in full: it needs a reason, which is recorded. */
export function ExportRegister({agency}: {agency: string}) {
  const me = useMe()
  if (!may(actorOf(me), 'personal-data.open', {line: [agency]})) return null
  const send = async ({year, reason}: Typed) => {
    const body = {reason, year: year?.trim() ? Number(year) : null}
    const file = await callForFile(routes.exportRegister, {params: {agency}, body})
    offer(file, `依申请公开台账${year?.trim() ?? ''}.xlsx`)
  }
  return (
    <section aria-labelledby="export-register">
      <h2 id="export-register">导出</h2>
      <p>
        按模板的列导出，可以原样再导入。表中写有申请人的姓名、证件和联系方式全文，导出记入审计。不需要这些的，从“申请”一览导出。
      </p>
      <SendForm<Typed> button="导出台账" send={send}>
        <div className="fields">
          <Form.Item name="year" label="年份" extra="含上年结转的；不填即全部">
            <Input inputMode="numeric" maxLength={4} />
          </Form.Item>
          <Form.Item name="reason" label="理由" rules={[{required: true, message: '请写明理由'}]}>
            <Input maxLength={200} />
          </Form.Item>
        </div>
      </SendForm>
    </section>
  )
}
