import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import type {Page} from 'playwright-core'
import {newDisclosure} from '../../src/disclosures/disclosure.ts'
import {addDisclosure} from '../../src/disclosures/edit-disclosure.ts'
import {addDays} from '../../src/law/day.ts'
import {seen, sizes} from './browser.ts'
import {fill, judge, next, office} from './counter.ts'

test('不开脚本：填错、核对、保存、提交、查询之后刷新或者后退，不重复提交，填的都在；换大字版不丢', async t => {
  const {db, address, visit, take, today, agency} = await office(t)
  await sql`insert into disclosures (id, agency, title, published_on, address, terms, saved_at, saved_by)
    select gen_random_uuid(), ${agency}, '人民路拓宽工程征收补偿方案公告', '2024-03-01',
      'https://www.example.gov.cn/1.html', array_to_tsvector(array['征收','收补','补偿','偿方','方案']),
      now(), id from people limit 1`.execute(db)
  const page = await visit({viewport: sizes.telephone, javaScriptEnabled: false})
  const requests: string[] = []
  page.on('request', request => requests.push(`${request.method()} ${request.url()}`))

  await page.goto(`${address}/apply`)
  await fill(page)
  await page.getByRole('button', {name: '大字版'}).click()
  assert.equal(await page.locator('html.large-print').count(), 1)
  assert.equal(await page.getByLabel('姓名或者单位名称').inputValue(), '张三')
  assert.match(await seen(page.locator('.held')), /已上传：身份证\.png/)
  await page.getByRole('button', {name: '标准字号'}).click()
  assert.equal(await page.locator('html.large-print').count(), 0)
  await page.getByLabel('联系电话').fill('')
  await next(page)
  await reloads(page, requests)
  assert.match(await seen(page.getByRole('alert')), /请填写联系电话/)
  await judge(page, '有错的申请表', false)
  await page.getByLabel('联系电话').fill('13812345678')
  // The Enter key goes on; it does not change the print.
  await page.getByLabel('联系电话').press('Enter')
  assert.match(await seen(page.getByRole('heading', {level: 1})), /核对/)
  assert.match(
    await seen(page.locator('.advice')),
    /征收补偿方案公告[\s\S]*文中有“人民路拓宽工程”“征收补偿方案”/,
  )
  await judge(page, '核对', false)
  await reloads(page, requests)
  await page.goBack()
  assert.equal(await page.getByLabel('联系电话').inputValue(), '13812345678')
  await page.goForward()

  await page.getByRole('button', {name: '保存，以后继续'}).click()
  const code = await seen(page.locator('.query-number strong'))
  await reloads(page, requests)
  assert.equal(await seen(page.locator('.query-number strong')), code)
  await page.goBack()
  await page.getByRole('button', {name: '保存，以后继续'}).click()
  assert.equal(await seen(page.locator('.query-number strong')), code)
  assert.equal((await sql`select from request_drafts`.execute(db)).rows.length, 1)
  await page.goBack()
  await page.getByRole('button', {name: '确认并提交'}).click()
  const number = await seen(page.locator('.query-number strong'))
  const receipt = page.url()
  await reloads(page, requests)
  assert.equal(await seen(page.locator('.query-number strong')), number)
  await page.goBack()
  assert.equal(page.url(), receipt)
  assert.equal((await sql`select from requests`.execute(db)).rows.length, 1)
  assert.ok(requests.every(each => !each.includes(number)))
  const stranger = await visit({javaScriptEnabled: false})
  await stranger.goto(receipt)
  assert.match(await seen(stranger.getByRole('heading', {level: 1})), /查办理进度/)
  await stranger.goto(receipt.replace('receipt', 'form'))
  assert.match(await seen(stranger.locator('main')), /只在填写它的浏览器里能看到/)
  await judge(stranger, '内容已不在', false)

  await page.goto(`${address}/follow/case`)
  await page.getByRole('button', {name: '退出查询'}).click()
  await page.goto(receipt)
  assert.equal(await page.locator('.query-number').count(), 0)
  await page.getByRole('button', {name: '查询', exact: true}).click()
  await reloads(page, requests)
  assert.deepEqual(await page.getByRole('alert').getByRole('link').allInnerTexts(), [
    '请填写查询号',
    '请填写证件号码或者联系电话的后六位',
  ])
  await page.getByLabel('查询号').fill(number)
  await page.getByRole('button', {name: '大字版'}).click()
  assert.equal(await page.getByLabel('查询号').inputValue(), number)
  await page.getByRole('button', {name: '标准字号'}).click()
  await page.getByLabel('后六位').fill('31002X')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  await take({kind: 'receipt-confirmed', on: today, means: '电话'})
  await take({kind: 'registered', on: today})
  const answerBy = addDays(today, 14)
  await take({kind: 'correction-asked', on: today, matters: '请写明哪一段', answerBy})
  await page.reload()
  await page.getByLabel('需要的政府信息').fill('人民路中段')
  await page.getByRole('button', {name: '大字版'}).click()
  assert.equal(await page.getByLabel('需要的政府信息').inputValue(), '人民路中段')
  await page.getByRole('button', {name: '标准字号'}).click()
  await page.getByLabel('需要的政府信息').fill('')
  await page.getByRole('button', {name: '提交补正'}).click()
  await reloads(page, requests)
  assert.match(await seen(page.getByRole('alert')), /每一项都要写明/)
  await page.getByLabel('需要的政府信息').fill('人民路中段')
  await page.getByRole('button', {name: '提交补正'}).click()
  await reloads(page, requests)
  await page.goBack()
  assert.match(await seen(page.locator('.status')), /办理中/)

  await page.goto(`${address}/mailbox/suggestion`)
  await page.getByLabel('哪个机关的信息').selectOption({index: 1})
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByRole('button', {name: '大字版'}).click()
  assert.equal(await page.getByLabel('联系电话').inputValue(), '13812345678')
  await page.getByRole('button', {name: '标准字号'}).click()
  await page.getByRole('button', {name: '提交', exact: true}).click()
  await reloads(page, requests)
  await page.locator('textarea').fill('建议公开物业收费')
  await page.getByLabel('姓名或者单位名称').fill('张三')
  await page.getByRole('button', {name: '提交', exact: true}).click()
  assert.match(await seen(page.getByRole('heading', {level: 1})), /已提交/)
  await reloads(page, requests)
  await page.goBack()
  assert.match(await seen(page.getByRole('heading', {level: 1})), /已提交/)
  assert.equal((await sql`select from mailbox_entries`.execute(db)).rows.length, 1)
})

test('主动公开目录：谁都能按词、按机关查，手机和深色都无障碍，没有的说怎么办', async t => {
  const {db, address, agency, visit} = await office(t)
  const {rows} = await sql<{id: string}>`select id from people`.execute(db)
  const by = {person: rows[0]?.id ?? '', address: '127.0.0.1', at: new Date()}
  const add = (title: string) =>
    addDisclosure(db, agency, newDisclosure.parse({...published, title}), by)
  for (let number = 1; number <= 21; number++) await add(`第${number}批公租房摇号结果<公示>`)
  const page = await visit({viewport: sizes.telephone, colorScheme: 'dark'})
  await page.goto(address)
  await page.getByRole('link', {name: '主动公开目录'}).click()
  await judge(page, '目录')
  assert.equal(await page.locator('.hits li').count(), 20)
  await page.getByRole('link', {name: '下一页'}).click()
  assert.equal(await page.locator('.hits li').count(), 1)
  await page.getByLabel('名称、文号').fill('21批 公租房')
  await page.locator('select[name=agency]').selectOption({index: 1})
  await page.getByRole('button', {name: '查找'}).click()
  const found = page.locator('.hits a')
  assert.deepEqual(await found.allInnerTexts(), ['第21批公租房摇号结果<公示>'])
  assert.equal(await found.getAttribute('href'), published.address)
  await judge(page, '查到')
  await page.getByLabel('名称、文号').fill('学区')
  await page.getByRole('button', {name: '查找'}).click()
  assert.match(await seen(page.locator('main')), /没有同时含有这些词的文件/)
  await judge(page, '没有查到')
  for (const query of ['agency=x', 'page=0', 'q=%27%5C', 'q=a&q=b', 'page=999'])
    assert.equal((await page.request.get(`${address}/disclosures?${query}`)).status(), 200, query)
})

const published = {publishedOn: '2025-03-12', address: 'https://www.example.gov.cn/1.html'}

test('不收 Cookie 的浏览器也能申请', async t => {
  const {address, db, visit} = await office(t)
  const page = await visit({javaScriptEnabled: false})
  const without = async () => page.context().clearCookies()
  await page.goto(`${address}/apply`)
  await without()
  await next(page)
  assert.match(await seen(page.getByRole('alert')), /请填写联系电话/)
  await fill(page)
  await without()
  await next(page)
  await without()
  await page.getByRole('button', {name: '确认并提交'}).click()
  assert.match(await seen(page.locator('.query-number strong')), /^[0-9A-Z-]{19}$/)
  assert.equal((await sql`select from requests`.execute(db)).rows.length, 1)
})

/** Asked for anew by GET alone: no browser has to ask whether a form is to be sent again. */
async function reloads(page: Page, requests: string[]): Promise<void> {
  const [url, before] = [page.url(), await page.locator('main').innerText()]
  requests.length = 0
  await page.reload()
  assert.ok(
    requests.every(each => each.startsWith('GET ')),
    requests.join('\n'),
  )
  assert.equal(page.url(), url)
  assert.equal(await page.locator('main').innerText(), before)
}
