import {Form, InputNumber, Radio} from 'antd'
import {feeOf} from '../../../requests/fee.ts'
import {optionsOf} from '../../form/fields.tsx'

const charge = ['step', 'charge']

/** 按件 or 按量, with the fee worked out band by band as it is typed. */
export function ChargeFields() {
  const form = Form.useFormInstance()
  const typed = Form.useWatch(charge, form) as Partial<Record<string, unknown>> | undefined
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
      rules={[{required: true, message: `请填写${label}`}]}
    >
      <InputNumber min={least} precision={0} />
    </Form.Item>
  )
}

function Computation({typed}: {typed: Partial<Record<string, unknown>> | undefined}) {
  const counted = (name: string) => (typeof typed?.[name] === 'number' ? typed[name] : undefined)
  const [pages, before, units] = [counted('pages'), counted('before'), counted('units')]
  const isByPages = typed?.method === 'by-pages'
  if (isByPages ? pages === undefined : before === undefined || units === undefined) return null
  const {amount, bands} = feeOf(
    isByPages
      ? {method: 'by-pages', pages: pages ?? 0}
      : {method: 'by-requests', before: before ?? 0, units: units ?? 0},
  )
  const unit = isByPages ? '页' : '件'
  return (
    <div className="computation" role="status">
      {bands.map(({from, to, price, amount}) => (
        <p key={from}>
          第{from}至{to}
          {unit}：{to - from + 1}
          {unit} × {price}元 = {amount}元
        </p>
      ))}
      <p>
        {amount === 0 ? (
          '没有超过免费的数量，不收取信息处理费。'
        ) : (
          <strong>合计 {amount} 元</strong>
        )}
      </p>
    </div>
  )
}
