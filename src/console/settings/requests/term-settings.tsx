import {Form, InputNumber, Radio} from 'antd'

/** What counts, where the law does not say, and whether fees are taken. */
export function TermSettings() {
  return (
    <>
      <h2>期限和收费</h2>
      <Form.Item
        name="pauseFrom"
        label="征求意见的时间从哪一天起不计入答复期限"
        extra="《条例》第三十三条第三款只写“所需时间不计算在内”，没有写从何日起算。"
      >
        <Radio.Group
          options={[
            {value: 'received', label: '对方收到征求意见书之日'},
            {value: 'sent', label: '本机关发出之日'},
          ]}
        />
      </Form.Item>
      <Form.Item
        name="otherAgencyAnswersWithin"
        label="其他机关答复征求意见的期限"
        extra="第三方和共同制作机关为15个工作日（《条例》第三十二条、第三十四条）；征求其他机关意见的期限法律没有写，函中另定日期的从其所定。"
        rules={[{required: true, message: '请填写一个数'}]}
      >
        <InputNumber suffix="个工作日" precision={0} style={{width: 180}} />
      </Form.Item>
      <Form.Item
        name="reasonsWaitCounts"
        label="要求申请人说明理由、等待说明的时间"
        extra="《条例》第三十五条没有写是否计入。"
      >
        <Radio.Group
          options={[
            {value: true, label: '计入答复期限'},
            {value: false, label: '不计入'},
          ]}
        />
      </Form.Item>
      <Form.Item
        name="chargesFees"
        label="信息处理费"
        extra="数量、频次明显超过合理范围的，“可以”收取（《条例》第四十二条）；标准由国办函〔2020〕109号规定，不能改。"
      >
        <Radio.Group
          options={[
            {value: true, label: '可以收取'},
            {value: false, label: '本机关不收取'},
          ]}
        />
      </Form.Item>
    </>
  )
}
