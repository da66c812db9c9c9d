import {MistakeSummary} from '../form/mistake-summary.tsx'
import {TextQuestion} from '../form/question.tsx'
import type {Mistakes, Typed} from './set-up.ts'

const fields = [
  {
    name: 'organ',
    label: '机关名称',
    hint: '用全称，将显示在每个页面上',
    autocomplete: 'organization',
  },
  {
    name: 'telephone',
    label: '联系电话',
    hint: '对外公开的政府信息公开工作机构电话',
    type: 'tel',
    autocomplete: 'tel',
  },
  {
    name: 'password',
    label: '首次口令',
    hint: '第一次启动时显示在启动窗口中，形如 K7QD-2MXH-…',
    type: 'password',
    autocomplete: 'off',
  },
] as const

/** Nothing typed is lost but the password; what is wrong stands on top and at its field. */
export function SetUpForm({typed, mistakes}: {typed: Typed; mistakes: Mistakes}) {
  return (
    <>
      <MistakeSummary fields={fields.map(({name}) => name)} mistakes={mistakes} />
      <form id="set-up" method="post" action="/formal" class="hand-in" noValidate>
        {fields.map(field => (
          <TextQuestion {...field} {...{typed, mistakes}} required />
        ))}
        <button type="submit">正式启用</button>
      </form>
    </>
  )
}
