import {Checkbox, Form, InputNumber} from 'antd'

const offered = [15, 10, 7, 5, 3, 2, 1]

/** When people are reminded of last days. */
export function ReminderSettings() {
  return (
    <>
      <h2>提醒</h2>
      <Form.Item
        name={['reminders', 'before']}
        label="期限届满前几个工作日提醒"
        extra="答复期限提醒经办人和工作机构负责人，内部期限提醒承办科室；补正、缴费、征求意见等期限提醒经办人。AB角代班的一并提醒，休息日不提醒。"
      >
        <Checkbox.Group
          options={[
            ...offered.map(days => ({value: days, label: `前${days}个工作日`})),
            {value: 0, label: '当天'},
          ]}
        />
      </Form.Item>
      <Form.Item
        name={['reminders', 'everyWhenLate']}
        label="逾期后提醒"
        extra="逾期第一个工作日提醒一次，以后每隔这么多个工作日再提醒；填 1 为每个工作日。"
        rules={[{required: true, message: '请填写一个数'}]}
      >
        <InputNumber prefix="每" suffix="个工作日" precision={0} style={{width: 180}} />
      </Form.Item>
    </>
  )
}
