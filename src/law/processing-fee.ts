/**
 * The processing fee of 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）, in 元.
 *
 * For each request an organ chooses one of the two methods, never both; each band has its own price.
 */
export type Band = {from: number; to: number; price: number; amount: number}

/**
 * 按件计收: what the `count`-th requests of one applicant in a calendar month cost together.
 * 10 are free, 11 to 30 cost 100 each, from 31 on each further ten costs 100 more than the ten before.
 */
export function feeByRequests(count: number): {amount: number; bands: Band[]} {
  return charge(count, function* () {
    yield {from: 11, to: 30, price: 100}
    for (let from = 31, price = 200; ; from += 10, price += 100) yield {from, to: from + 9, price}
  })
}

/** 按量计收: what `pages` of one request cost; 30 are free. One side of A4 or less is a page. */
export function feeByPages(pages: number): {amount: number; bands: Band[]} {
  return charge(pages, function* () {
    yield {from: 31, to: 100, price: 10}
    yield {from: 101, to: 200, price: 20}
    yield {from: 201, to: Number.POSITIVE_INFINITY, price: 40}
  })
}

type Step = Omit<Band, 'amount'>

/** Progressive by excess: only what lies in a band is charged at its price. */
function charge(count: number, steps: () => Iterable<Step>): {amount: number; bands: Band[]} {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`数量应为非负整数，实为${count}`)
  const bands: Band[] = []
  for (const {from, to, price} of steps()) {
    if (from > count) break
    const last = Math.min(to, count)
    bands.push({from, to: last, price, amount: (last - from + 1) * price})
  }
  return {amount: bands.reduce((sum, band) => sum + band.amount, 0), bands}
}
