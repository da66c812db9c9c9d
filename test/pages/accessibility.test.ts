import assert from 'node:assert/strict'
import {test} from 'node:test'
import {contrast, everything, overflow} from './barriers.ts'
import {sizes} from './browser.ts'
import {changedReport, openSite, realReport, wrongReport} from './site.ts'

/** Title, address, and whether one look is enough: the same parts stand on a page before. */
const pages: [string, string, 'once'?][] = [
  ['首页', '/'],
  ['年报库', '/reports'],
  ['年报库，按校核项目', '/reports?view=checks'],
  ['年报库，没有符合的', '/reports?agency=没有', 'once'],
  ['有误的年报', '/reports/1'],
  ['有空白的年报', '/reports/2', 'once'],
  ['原文', '/reports/1/original'],
  ['比较', '/compare?ids=1,2,3,4,5'],
  ['比较，没有选', '/compare', 'once'],
  ['校核', '/check'],
  ['校核，结果已清除', '/check/gone', 'once'],
  ['查找', '/search?q=公租房'],
  ['主动公开目录，还没有文件', '/disclosures', 'once'],
  ['没有的页面', '/nothing', 'once'],
]

/** What can differ from look to look: everything with the width, the contrast with the colours. */
const looks = [
  {name: '宽屏', viewport: sizes.desk, colorScheme: 'light', judge: everything},
  {name: '手机', viewport: sizes.telephone, colorScheme: 'light', judge: everything},
  {name: '深色', viewport: sizes.office, colorScheme: 'dark', judge: contrast},
  {name: '手机大字', viewport: sizes.telephone, colorScheme: 'light', largePrint: true},
] as const

test('各页没有无障碍问题，也不左右滚动', async t => {
  const inYear = (year: string) => changedReport('003-xinxiang-2021.txt', [['2021', year]])
  const {address, browser} = await openSite(t, {
    '甲市.txt': await wrongReport(),
    '平罗.txt': await realReport('001-pingluo-2020.txt'),
    '新乡2021.txt': await inYear('2021'),
    '新乡2022.txt': await inYear('2022'),
    '新乡2023.txt': await inYear('2023'),
  })
  pages.push([
    '校核多份',
    await checkedTogether(address, [await wrongReport(), Buffer.from('%PDF-1.7')]),
  ])
  for (const look of looks) {
    const {name, viewport, colorScheme} = look
    const context = await browser.newContext({viewport, colorScheme})
    if ('largePrint' in look)
      await context.addCookies([{name: 'print-size', value: 'large', url: address}])
    const page = await context.newPage()
    for (const [title, path, once] of pages) {
      if (once && look !== looks[0]) continue
      await t.test(`${title}（${name}）`, async () => {
        await page.goto(address + path)
        if ('judge' in look) assert.deepEqual(await look.judge(page), [])
        const wider = await overflow(page)
        assert.ok(wider <= 0, `宽出 ${wider} 像素`)
      })
    }
    await context.close()
  }
})

/** The address of the list of files handed in together. */
async function checkedTogether(address: string, files: Buffer[]): Promise<string> {
  const data = new FormData()
  for (const [at, bytes] of files.entries())
    data.append('file', new File([new Uint8Array(bytes)], `${at}.txt`))
  const {url} = await fetch(`${address}/check`, {method: 'POST', body: data})
  return new URL(url).pathname
}
