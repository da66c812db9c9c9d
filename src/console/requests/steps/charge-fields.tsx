import {Form, type FormRule, InputNumber, Radio} from 'antd'
import {type Charge, feeOf} from '../../../requests/fee.ts'
import {optionsOf} from '../../form/fields.tsx'

const charge = ['step', 'charge']

/** 按件 or 按量, with the fee worked out band by band as it is typed. */
export function ChargeFields() {
  const form = Form.useFormInstance()
  const typed = Form.useWatch(charge, form) as Typed | undefined
  const byPages = typed?.method === 'by-pages'
  return (
    <>
      <Form.Item name={[...charge, 'method']} label="计收方式" initialValue="by-requests">
        <Radio.Group options={optionsOf({'by-requests': '按件计收', 'by-pages': '按量计收'})} />
      </Form.Item>
      {byPages ? (
        <Count name="pages" label="页数（A4及以下单面）" least={1} />
      ) : (
        <>
          <Count
            name="before"
            label="同一申请人本自然月内此前已有几件"
            hint="每月10件以内不收费"
            least={0}
          />
          <Count name="units" label="本件计为几件" hint="一件含多项要求的可拆分计算" least={1} />
        </>
      )}
      <Computation typed={typed} />
    </>
  )
}

type Typed = Partial<Record<string, unknown>>

/** What is typed as far as it makes a charge. */
function chargeOf(typed: Typed | undefined): Charge | undefined {
  const {method, pages, before, units} = typed ?? {}
  if (method === 'by-pages') return typeof pages === 'number' ? {method, pages} : undefined
  return typeof before === 'number' && typeof units === 'number'
    ? {method: 'by-requests', before, units}
    : undefined
}

function Count({
  name,
  label,
  hint,
  least,
}: {
  name: string
  label: string
  hint?: string
  least: number
}) {
  return (
    <Form.Item
      name={[...charge, name]}
      label={label}
      extra={hint}
      rules={[{required: true, message: `请填写${label}`}, ...(least > 0 ? [isCharged] : [])]}
    >
      <InputNumber min={least} precision={0} />
    </Form.Item>
  )
}

/** Nothing to pay is nothing to notify. */
const isCharged: FormRule = ({getFieldValue}) => ({
  async validator() {
    const typed = chargeOf(getFieldValue(charge))
    if (typed && feeOf(typed).amount === 0) throw new Error(`${nothingToPay}，不必通知`)
  },
})

const nothingToPay = '没有超过免费的数量，不收取信息处理费'

function Computation({typed}: {typed: Typed | undefined}) {
  const charged = chargeOf(typed)
  if (!charged) return null
  const {amount, bands} = feeOf(charged)
  const unit = charged.method === 'by-pages' ? '页' : '件'
  return (
    <div className="computation" role="status">
      {bands.map(({from, to, price, amount}) => (
        <p key={from}>
          第{from}至{to}
          {unit}：{to - from + 1}
          {unit} × {price}元 = {amount}元
        </p>
      ))}
      <p>{amount === 0 ? `${nothingToPay}。` : <strong>合计 {amount} 元</strong>}</p>
    </div>
  )
}
