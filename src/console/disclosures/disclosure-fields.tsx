import {Form, Input} from 'antd'
import {orNull} from '../form/dialog-form.tsx'
import {DayField, TextField} from '../form/fields.tsx'

/** What is typed of a published document; a field left blank is nothing. */
export type TypedDisclosure = {
  title: string
  number?: string
  publishedOn: string
  address: string
  summary?: string
  keywords?: string
}

export function DisclosureFields() {
  return (
    <>
      <TextField name="title" label="名称" hint="文件的标题" isNeeded />
      <TextField name="number" label="文号" hint="如 青建发〔2025〕12号；没有的不填" />
      <DayField name="publishedOn" label="公开日期" hint="在网站上发布之日" isNeeded />
      <TextField
        name="address"
        label="网址"
        hint="文件在网站上的网址，以 http:// 或者 https:// 开头"
        isNeeded
      />
      <Form.Item name="summary" label="摘要" extra="一两句话说明内容，申请人填写申请时按它查找">
        <Input.TextArea rows={3} />
      </Form.Item>
      <TextField name="keywords" label="关键词" hint="用顿号分开，写上老百姓的叫法，如 公租房" />
    </>
  )
}

/** As the route takes it. */
export function bodyOf({number, summary, keywords, ...given}: TypedDisclosure) {
  return {
    ...given,
    number: orNull(number),
    summary: orNull(summary),
    keywords: orNull(keywords),
  }
}
