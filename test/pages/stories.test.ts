import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Locator, Page} from 'playwright-core'
import {seen, sizes} from './browser.ts'
import {changedReport, openSite, realReport, wrongReport} from './site.ts'

type Story = {title: string; tell: (page: Page, address: string) => Promise<void>}

const stories: Story[] = [
  {
    title: '从首页到年报，再到原文中的一处，一步一点',
    tell: async (page, address) => {
      await page.goto(address)
      await page.getByRole('navigation', {name: '主要栏目'}).getByText('看年报').click()
      await page.getByRole('link', {name: /^新乡市住房和城乡建设局2021年/}).click()
      assert.match(await seen(page.locator('h1')), /新乡市住房和城乡建设局2021年/)
      const year = await page.locator('h1 .year').evaluate(words => words.getClientRects().length)
      assert.equal(year, 1)
      assert.match(await seen(page.locator('.summary .verdict')), /勾稽关系全部成立/)
      await page.locator('td.value .quiet').first().click()
      assert.match(page.url(), /\/original#l\d+$/)
      assert.match(await seen(page.locator('.lines :target')), /规章/)
    },
  },

  {
    title: '交一份有错的年报：错格、未读出的格、空格、句子都标在原处，保存后在年报库',
    tell: async (page, address) => {
      await page.goto(`${address}/check`)
      const buffer = await wrongReport()
      await page
        .getByLabel('文件', {exact: true})
        .setInputFiles({name: '甲市年报.txt', mimeType: 'text/plain', buffer})
      await page.getByRole('button', {name: '校核', exact: true}).click()
      await assertMarked(page)
      await page.getByRole('button', {name: '保存到年报库'}).click()
      assert.match(page.url(), /\/reports\/\d+$/)
      await assertMarked(page)
      await page.goto(`${address}/reports?agency=甲市`)
      assert.match(await seen(page.locator('.library')), /处有误/)
    },
  },

  {
    title: '什么也没交：说明怎么办；贴上文字：当场校核',
    tell: async (page, address) => {
      await page.goto(`${address}/check`)
      await page.getByRole('button', {name: '校核', exact: true}).click()
      assert.match(await seen(page.getByRole('alert')), /请选择一个文件/)
      await page
        .getByLabel('或者贴上文字')
        .fill((await realReport('004-dongtou-2020.txt')).toString())
      await page.getByRole('button', {name: '校核', exact: true}).click()
      assert.match(await seen(page.locator('h1')), /洞头区/)
      assert.match(await seen(page.locator('.origin')), /未保存/)
    },
  },

  {
    title: '表里的大数不断成两行，打印时不被编号盖住，说明不用左右拖动就能读完',
    tell: async (page, address) => {
      await page.goto(`${address}/check`)
      const row = '申请数量\t\t66\t0\t0\t0\t0\t0\t66'
      const text = await changedReport('003-xinxiang-2021.txt', [
        [row, '申请数量\t\t1,286\t0\t１０２８\t12,286\t0\t0\t16286件'],
      ])
      await page.getByLabel('或者贴上文字').fill(text.toString())
      await page.getByRole('button', {name: '校核', exact: true}).click()
      const numbers = page.locator('.table-3 td.number')
      const broken = await numbers.evaluateAll(cells => {
        const tall = cells.map(cell => cell.firstElementChild?.getBoundingClientRect().height ?? 0)
        return cells
          .filter((_, at) => (tall[at] ?? 0) > Math.min(...tall))
          .map(cell => cell.textContent)
      })
      assert.deepEqual(broken, [])
      await page.emulateMedia({media: 'print'})
      const covered = await page.locator('.statutory .value:has(.badges)').evaluateAll(
        cells =>
          cells.filter(cell => {
            const [number, badges] = [...cell.children].map(part => part.getBoundingClientRect())
            if (!number || !badges) return true
            const isBeside = badges.left >= number.right || badges.right <= number.left
            return !isBeside && badges.top < number.bottom && badges.bottom > number.top
          }).length,
      )
      assert.equal(covered, 0, '打印时编号盖住了数')
      await page.emulateMedia({media: 'screen'})
      const ends = await page
        .locator('.beside .finding')
        .evaluateAll(notes => notes.map(note => note.getBoundingClientRect().right))
      assert.ok(
        ends.length > 0 && Math.max(...ends) <= (page.viewportSize()?.width ?? 0),
        `${ends}`,
      )
    },
  },

  {
    title: '勾选两份年报比较',
    tell: async (page, address) => {
      await page.goto(`${address}/reports`)
      await page.getByLabel('选来比较：六盘水市住房和城乡建设局2020年').check()
      await page.getByLabel('选来比较：新乡市住房和城乡建设局2021年').check()
      await page.getByRole('button', {name: '比较选中的年报'}).click()
      assert.match(await seen(page.locator('#received-title + p')), /新收 11 件.*新收 66 件/)
      await page.locator('.figure summary').first().click()
      assert.match(await seen(page.locator('.numbers-table').first()), /66 件/)
    },
  },

  {
    title: '查找文中的词，命中处有标记；没有的词说明怎么办',
    tell: async (page, address) => {
      await page.goto(address)
      await page.getByLabel('在年报中查找').fill('公租房 2021')
      await page.getByRole('button', {name: '查找'}).click()
      const hits = await page.locator('mark.hit').allInnerTexts()
      assert.ok(hits.includes('公租房') && hits.includes('2021'), hits.join())
      await page.getByLabel('在年报中查找').fill('没有的词语')
      await page.getByRole('button', {name: '查找'}).click()
      assert.match(await seen(page.locator('main')), /没有年报同时含有这些词/)
    },
  },

  {
    title: '大字版记得住，也回得来',
    tell: async (page, address) => {
      await page.goto(`${address}/reports?year=2020`)
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
      const usual = Number.parseFloat(await size())
      await page.getByRole('button', {name: '大字版'}).click()
      assert.equal(page.url(), `${address}/reports?year=2020`)
      assert.ok(Number.parseFloat(await size()) >= 1.25 * usual)
      await page.goto(`${address}/check`)
      const typed = page.getByLabel('或者贴上文字')
      await typed.fill('甲县2021年年报')
      await page.getByRole('button', {name: '标准字号'}).click()
      assert.equal(Number.parseFloat(await size()), usual)
      assert.equal(await typed.inputValue(), '甲县2021年年报')
      await page.goto(`${address}/formal`)
      await page.getByLabel('机关名称').fill('甲县人民政府办公室')
      await page.getByRole('button', {name: '大字版'}).click()
      assert.equal(await page.getByLabel('机关名称').inputValue(), '甲县人民政府办公室')
      assert.equal(await page.getByRole('alert').count(), 0)
      assert.ok(Number.parseFloat(await size()) >= 1.25 * usual)
    },
  },
]

for (const [size, viewport] of Object.entries(sizes))
  test(`读者不用脚本（${size}）`, async t => {
    const {address, browser} = await openSite(t, {
      '六盘水.txt': await realReport('002-liupanshui-2020.txt'),
      '新乡.txt': await realReport('003-xinxiang-2021.txt'),
    })
    for (const {title, tell} of stories)
      await t.test(title, async () => {
        const context = await browser.newContext({viewport, javaScriptEnabled: false})
        const page = await context.newPage()
        page.setDefaultTimeout(15_000)
        try {
          await tell(page, address)
        } finally {
          await context.close()
        }
      })
  })

async function assertMarked(page: Page): Promise<void> {
  const wrong = page.locator('td.anchor.error', {hasText: '11'})
  assert.equal(await wrong.count(), 1)
  const number = await seen(wrong.locator('.badge').first())
  const note = page.locator(`#note-${number}`)
  assert.match(await seen(note), /有误.*改为 10/s)
  assert.ok(await note.isVisible())
  const unread = page.locator('td.value.unread')
  assert.match(await seen(unread), /未读出\s*1O0/)
  assert.match(await unread.evaluate(cell => getComputedStyle(cell).backgroundImage), /gradient/)
  assert.match(await seen(page.locator('td.value.blank')), /^空白/)
  assert.equal(await seen(page.locator('td.value.mark')), '/')
  assert.match(await page.locator('.narrative mark').allInnerTexts().then(String), /68件/)
  await assertTied(page, wrong, number)
}

/** In the margin beside its row when there is one, else right below the row. */
async function assertTied(page: Page, cell: Locator, number: string) {
  const [box, note] = [
    await cell.boundingBox(),
    await page.locator(`#note-${number}`).boundingBox(),
  ]
  assert.ok(box && note)
  const isWide = (page.viewportSize()?.width ?? 0) >= 1100
  if (isWide) assert.ok(note.x > box.x + box.width && Math.abs(note.y - box.y) < 3)
  else assert.ok(note.y >= box.y + box.height - 1 && note.y < box.y + box.height + 20)
}
