import {ArrowDownOutlined, ArrowUpOutlined} from '@ant-design/icons'
import {Button} from 'antd'

/** A list whose order is what is chosen; each line can be moved up or down, also by keyboard. */
export function OrderField<Name extends string>({
  labels,
  value = [],
  onChange,
}: {
  labels(name: Name): string
  value?: readonly Name[]
  onChange?(value: Name[]): void
}) {
  const swap = (at: number, other: number) => {
    const next = [...value]
    const [one, two] = [next[at], next[other]]
    if (one === undefined || two === undefined) return
    next[at] = two
    next[other] = one
    onChange?.(next)
  }
  return (
    <ol className="order">
      {value.map((name, at) => (
        <li key={name}>
          <span>{labels(name)}</span>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={`${labels(name)}：上移`}
            disabled={at === 0}
            onClick={() => swap(at, at - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={`${labels(name)}：下移`}
            disabled={at === value.length - 1}
            onClick={() => swap(at, at + 1)}
          />
        </li>
      ))}
    </ol>
  )
}
