import type {Disclosure} from './store.ts'

type Cited = Pick<Disclosure, 'title' | 'number' | 'publishedOn' | 'address'>

/** Where an applicant gets a published document (Article 36 (1)): 「《某办法》（青政发〔2025〕3号），2025-03-01 公开，网址：https://…」 */
export function cite({title, number, publishedOn, address}: Cited): string {
  return `《${withoutOuterMarks(title)}》${number ? `（${number}）` : ''}，${publishedOn} 公开，网址：${address}`
}

/** Marks within marks are single ones (GB/T 15834); a title that has its own loses the outer pair. */
function withoutOuterMarks(title: string): string {
  const inner = /^《([^《》]*)》$/.exec(title)?.[1] ?? title
  return inner.replaceAll('《', '〈').replaceAll('》', '〉')
}
