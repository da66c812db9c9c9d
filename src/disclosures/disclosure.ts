import {z} from 'zod'
import {type Day, parseDay} from '../law/day.ts'
import {plain} from './terms.ts'

const line = (most: number) => z.string().trim().max(most, `不得多于${most}字`)
const optional = (most: number) =>
  line(most)
    .nullable()
    .default(null)
    .transform(text => text || null)

/** A published document as it stands in the 主动公开目录. */
export const newDisclosure = z.object({
  title: line(300).min(1, '请填写名称'),
  /** 文号 */
  number: optional(100),
  publishedOn: z
    .string()
    .refine(text => parseDay(text) !== undefined, '应为日期，如 2026-03-01')
    .transform(text => text as Day),
  address: line(500)
    .min(1, '请填写网址')
    .refine(isWebAddress, '应为文件在网站上的网址，以 http:// 或者 https:// 开头'),
  summary: optional(1000),
  keywords: optional(200),
})

export type NewDisclosure = z.infer<typeof newDisclosure>

/** What is looked through for words. */
export function textOf({title, number, summary, keywords}: NewDisclosure): string {
  return plain([title, number, summary, keywords].filter(Boolean).join(' '))
}

/** 青政办发〔2025〕12号, 青政办发[2025] 第12号 → 青政办发202512 */
export function numberKey(number: string): string {
  return number.normalize('NFKC').replaceAll(/[\s〔〕[\]【】()〈〉第号]/g, '')
}

/** The numbers of documents that a text names, as keys. */
export function numbersIn(text: string): string[] {
  const found = text.normalize('NFKC').matchAll(documentNumber)
  return [...new Set([...found].flatMap(([, office = '', rest = '']) => keysOf(office, rest)))]
}

const documentNumber =
  /(\p{Script=Han}{1,12})\s*([〔[【(〈]\s*(?:19|20)\d{2}\s*[〕\]】)〉]\s*第?\s*\d{1,5}\s*号)/gu

/** 「申请公开青政办发〔2025〕12号」: what stands before the year may begin earlier than the number does. */
function keysOf(office: string, rest: string): string[] {
  return Array.from({length: office.length}, (_, from) => numberKey(office.slice(from) + rest))
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
}
