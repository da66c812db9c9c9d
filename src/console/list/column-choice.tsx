import {Button, Checkbox, Popover} from 'antd'
import {useRef} from 'react'
import type {Columns} from '../../contract/lists/column.ts'
import {besideOpener, giveFocusBack} from '../frame/beside-opener.ts'

/** Which columns stand in the list and in its file; the last one stays. */
export function ColumnChoice<Row>({
  columns,
  chosen,
  choose,
}: {
  columns: Columns<Row>
  chosen: readonly string[]
  choose(names: readonly string[]): void
}) {
  const opener = useRef<HTMLButtonElement>(null)
  const options = Object.entries(columns).map(([value, {title}]) => ({
    value,
    label: title,
    disabled: chosen.length === 1 && chosen[0] === value,
  }))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      getPopupContainer={besideOpener}
      onOpenChange={isOpen => isOpen || giveFocusBack(opener.current)}
      content={
        <Checkbox.Group
          className="column-choice"
          options={options}
          value={[...chosen]}
          onChange={choose}
        />
      }
    >
      <Button ref={opener} aria-haspopup="dialog">
        选择列
      </Button>
    </Popover>
  )
}
