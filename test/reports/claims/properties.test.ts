import {deepEqual, equal, ok} from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {findClaims} from '../../../src/reports/claims/find-claims.ts'

const labels = ['政府网站', '微信公众号', '政务微博', '公告栏', '报刊', '新闻发布会']
const parts = fc.array(fc.integer({min: 1, max: 5000}), {minLength: 2, maxLength: 6})
const unit = fc.constantFrom('条', '件', '篇')
const off = fc.integer({min: 1, max: 9})

type Shape = (total: string, parts: string[]) => string
const closing: Shape = (total, list) => `${list.join('、')}，共计${total}。`
const shapes: Shape[] = [
  (total, list) => `全年共公开信息${total}，其中${list.join('、')}。`,
  (total, list) => `全年共公开信息${total}，其中：${list.join('；')}。`,
  (total, list) => `全年共公开信息${total}。其中，${list.join('，')}。此外召开会议3次。`,
  (total, list) => `全年累计公开信息${total}（${list.join('、')}），均已归档。`,
  (total, list) => `全年共公开信息${total}，包括${list.join('，')}。`,
  closing,
  (total, list) =>
    `全年共公开信息${total}，其中：\n${list.map((one, i) => `${i + 1}.${one}`).join('；\n')}。`,
]
const shape = fc.constantFrom(...shapes)

function phrase(write: Shape, total: number, numbers: number[], counted: string): string {
  const list = numbers.map((number, at) => `${labels[at]}${number}${counted}`)
  return write(`${total}${counted}`, list)
}

test('各种写法的「共…其中…」：加起来对的判为成立，且只有这一处', () => {
  fc.assert(
    fc.property(shape, parts, unit, (write, numbers, counted) => {
      const total = numbers.reduce((a, b) => a + b, 0)
      const claims = findClaims(phrase(write, total, numbers, counted))
      equal(claims.length, 1)
      const [claim] = claims
      ok(claim?.kind === 'sum' && claim.holds)
      deepEqual([claim.total, claim.parts], [total, numbers])
    }),
  )
})

test('分项多于总数：判为不成立，数字不变', () => {
  fc.assert(
    fc.property(shape, parts, unit, off, (write, numbers, counted, more) => {
      const sum = numbers.reduce((a, b) => a + b, 0)
      const total = sum - more
      // 前几项恰好凑成总数，或有一项等于总数，是另一种说法
      const beginnings = numbers.map((_, at) => numbers.slice(0, at + 1).reduce((a, b) => a + b))
      fc.pre(total > 0 && !numbers.includes(total) && !beginnings.includes(total))
      // 「新增88项，其中许可21项，总计21项」：写在后面的总数与其中一项相同，是把这一项再说一遍
      fc.pre(write !== closing || !numbers.includes(total))
      const claims = findClaims(phrase(write, total, numbers, counted))
      equal(claims.length, 1)
      const [claim] = claims
      ok(claim?.kind === 'sum' && !claim.holds)
      deepEqual([claim.total, claim.parts], [total, numbers])
    }),
  )
})

test('占比按所示位数四舍五入即成立，末位差一只算舍入', () => {
  fc.assert(
    fc.property(fc.integer({min: 2, max: 900}), fc.integer({min: 1, max: 900}), (base, part) => {
      fc.pre(part < base)
      const exact = (part / base) * 100
      const rounded = exact.toFixed(2)
      const say = (share: string) =>
        findClaims(`共收到申请${base}件，其中网络申请${part}件，占${share}%。`).find(
          claim => claim.kind === 'percent',
        )
      const right = say(rounded)
      ok(right?.holds === true && right.roundingOnly === undefined)
      const cut = (Math.floor((part * 10_000) / base) / 100).toFixed(2)
      // 12.345 % lies as near to 12.34 as to 12.35: both are exact
      const tie = Math.abs(exact - Number(cut) - 0.005) < 1e-6
      if (cut !== rounded && !tie) ok(say(cut)?.roundingOnly === true)
      const wrong = say((Number(rounded) + 0.37).toFixed(2))
      ok(wrong?.holds === false && wrong.roundingOnly === undefined)
    }),
  )
})

const words = fc.constantFrom(
  ...'其中 共 共计 （ ） ( ) 「 」 “ ” 《 》 10条 12件 １，０２０件 三十五件 1.2万条 30% 50.5％ 占 占总数的 同比增长 较2019年 增加 上年结转 结转下年 办结 收到申请 分别为 包括 中， ， 、 ； 。 ： \n \t | 0 1 2021年 第二十条 余 约 廿三项 百分之三十'.split(
    ' ',
  ),
)
const noise = fc.oneof(
  fc.string({unit: 'binary', maxLength: 200}),
  fc.array(fc.oneof(words, fc.string({maxLength: 4})), {maxLength: 80}).map(list => list.join('')),
)

test('任何文字都不出错，引文与位置逐字相符', () => {
  fc.assert(
    fc.property(noise, text => {
      let last = 0
      for (const {quote, start, end} of findClaims(text)) {
        ok(start < end && start >= last)
        equal(text.slice(start, end), quote)
        last = start
      }
    }),
    {numRuns: 1000},
  )
})
