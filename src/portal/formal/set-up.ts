import {z} from 'zod'

/** What the real database is given when it is opened. */
export type SetUp = {organ: string; telephone: string}

/** What was typed, field by field; and what is wrong with it. */
export type Typed = {password: string; organ: string; telephone: string}
export type Mistakes = Partial<Record<keyof Typed, string>>

export const nothingTyped: Typed = {password: '', organ: '', telephone: ''}

const field = z.string().trim().default('')

const typed = z.object({
  password: field.refine(text => text !== '', '请填写首次口令；它在第一次启动时显示在启动窗口中'),
  organ: field.refine(
    text => /^[\p{Script=Han}（）()·]{4,60}$/u.test(text),
    '请填写本机关的全称，如“某某县人民政府办公室”',
  ),
  telephone: field.refine(
    text => /^[\d\-（）() +转]{5,30}$/.test(text),
    '请填写对外公开的联系电话，如“0510-12345678”',
  ),
})

/** Judges a sent form; whatever is not text in it counts as not typed. */
export function judgeSetUp(body: unknown): {typed: Typed; mistakes: Mistakes} {
  const result = typed.safeParse(body ?? {})
  if (result.success) return {typed: result.data, mistakes: {}}
  const mistakes = Object.fromEntries(
    result.error.issues.map(({path, message}) => [path[0], message]),
  )
  return {typed: textsOf(body), mistakes}
}

function textsOf(body: unknown): Typed {
  const result = z
    .object({password: textOr(''), organ: textOr(''), telephone: textOr('')})
    .safeParse(body)
  return result.success ? result.data : nothingTyped
}

function textOr(other: string) {
  return z.string().catch(other)
}
