import type {Day} from '../../law/day.ts'
import {dayInWords} from '../clock/words.ts'

type Published = {title: string; number: string | null; publishedOn: Day; address: string}

/**
 * How an applicant gets a published document, as a reply says it (Article 36 (1)):
 * 「《某办法》（青政发〔2025〕3号），2025年3月1日公开，网址：https://…」
 */
export function citeDocument({title, number, publishedOn, address}: Published): string {
  return `《${withoutOuterMarks(title)}》${number ? `（${number}）` : ''}，${dayInWords(publishedOn)}公开，网址：${address}`
}

/** Marks within marks are single ones (GB/T 15834); a title that is wholly in marks keeps one pair. */
function withoutOuterMarks(title: string): string {
  const inner = /^《([^《》]*)》$/.exec(title)?.[1] ?? title
  return inner.replaceAll('《', '〈').replaceAll('》', '〉')
}
