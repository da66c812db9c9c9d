import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test, {type TestContext} from 'node:test'
import {AxeBuilder} from '@axe-core/playwright'
import {sql} from 'kysely'
import type {BrowserContextOptions, Locator, Page} from 'playwright-core'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {addDays} from '../../src/law/day.ts'
import {dayOf} from '../../src/law/day-of.ts'
import type {AskedStep} from '../../src/requests/asked-step.ts'
import {change} from '../../src/requests/change.ts'
import {requestOf} from '../../src/requests/store/requests.ts'
import {buildApplication} from '../../src/start/application.ts'
import {newAgency, newPerson} from '../agencies/approvals/bureau.ts'
import {png} from '../agencies/files/scans.ts'
import {testDatabase} from '../database.ts'
import {openBrowser, sizes} from './browser.ts'

/** 住建局 with its desk, listening, and one browser for all stories. */
async function office(t: TestContext) {
  const db = await testDatabase(t)
  const agency = await newAgency(db, '某县住房和城乡建设局')
  await sql`insert into disclosure_offices (agency, name, address, hours, telephone)
    values (${agency}, '住建局办公室', '某县人民路1号', '工作日9:00至17:00', '0951-5032110')`.execute(
    db,
  )
  const officer = await newPerson(db, agency, '张敏', ['disclosure-officer'])
  const key = newKey()
  const app = await buildApplication({
    db,
    site: {trial: false, organ: '某县人民政府'},
    stage: 'enabled',
    isPassword: async () => false,
    enable: async () => undefined,
    key: async () => key,
  })
  t.after(() => app.close())
  const address = await app.listen({host: '127.0.0.1', port: 0})
  const browser = await openBrowser()
  t.after(() => browser.close())
  const today = dayOf(new Date())
  return {
    db,
    address,
    today,
    /** The officer takes a step of the newest request. */
    async take(step: AskedStep) {
      const {rows} = await sql<{
        id: string
      }>`select id from requests order by arrived_on desc, events`.execute(db)
      const id = rows[0]?.id ?? ''
      const seen = (await requestOf(db, id))?.events.length ?? 0
      const by = {person: officer, address: '127.0.0.1', at: new Date()}
      assert.ok('events' in (await change(db, id, {seen, step}, by)))
    },
    async visit(options: BrowserContextOptions) {
      const context = await browser.newContext({viewport: sizes.desk, ...options})
      t.after(() => context.close())
      return context.newPage()
    },
  }
}

/** No barrier on the page, and nothing to be scrolled sideways. */
async function judge(page: Page, where: string, isScripted = true): Promise<void> {
  if (isScripted) {
    const {violations} = await new AxeBuilder({page}).analyze()
    assert.deepEqual(
      violations.map(
        ({id, nodes}) => `${id}：${nodes.map(({html}) => html.slice(0, 120)).join(' ')}`,
      ),
      [],
      where,
    )
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  assert.ok(overflow <= 0, `${where}：宽出 ${overflow} 像素`)
}

async function fill(page: Page, asked = '人民路拓宽工程2024年的征收补偿方案'): Promise<void> {
  await page.getByLabel('公民（自然人）').check()
  await page.getByLabel('姓名或者单位名称').fill('张三')
  await page.getByLabel('证件种类', {exact: true}).selectOption('居民身份证')
  await page.getByLabel('证件号码', {exact: true}).fill('11010519491231002x')
  await page
    .getByLabel('身份证明')
    .setInputFiles({name: '身份证.png', mimeType: 'image/png', buffer: Buffer.from(png)})
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByLabel('信息的名称、文号').fill(asked)
  await page.getByLabel('电子数据').check()
  await page.getByLabel('网上下载').check()
}

const next = (page: Page) => page.getByRole('button', {name: '下一步：核对'}).click()

test('一位公民：填错改正、核对、提交、确认登记、补正、看期限的由来、撤回，每页无障碍', async t => {
  const {address, visit, take, today} = await office(t)
  const page = await visit({})
  await page.goto(address)
  await judge(page, '首页')
  await page.getByRole('navigation', {name: '主要栏目'}).getByText('申请公开').click()
  await judge(page, '申请表')
  await fill(page)
  await page.getByLabel('证件号码', {exact: true}).fill('110105194912310021')
  await page.getByRole('radio', {name: '邮寄'}).check()
  await next(page)
  await judge(page, '有错的申请表')
  const summary = page.getByRole('alert')
  assert.deepEqual(await summary.getByRole('link').allInnerTexts(), [
    '证件号码的校验位不对，请核对',
    '选择邮寄的，请填写通信地址',
  ])
  assert.ok(await summary.evaluate(each => each === document.activeElement))
  await summary.getByRole('link').first().click()
  assert.ok(
    await page
      .getByLabel('证件号码', {exact: true})
      .evaluate(each => each === document.activeElement),
  )
  assert.equal(await page.getByLabel('姓名或者单位名称').inputValue(), '张三')
  assert.match(await seen(page.locator('.held')), /已上传：身份证\.png/)
  await page.getByLabel('证件号码', {exact: true}).fill('11010519491231002X')
  await page.getByLabel('通信地址').fill('某县人民路1号')
  await next(page)
  await judge(page, '核对')
  assert.match(await seen(page.locator('.answers').first()), /11010519491231002X/)
  await page.getByRole('button', {name: '返回修改'}).click()
  assert.equal(await page.getByLabel('联系电话').inputValue(), '13812345678')
  await next(page)
  await page.getByRole('button', {name: '确认并提交'}).click()
  await judge(page, '回执')
  const number = await seen(page.locator('.query-number strong'))

  await page.context().clearCookies()
  await page.goto(`${address}/follow`)
  await judge(page, '查询')
  await page.getByLabel('查询号').fill(number.toLowerCase())
  await page.getByLabel('证件号码后六位').fill('310021')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  assert.match(await seen(page.getByRole('alert')), /没有查到/)
  await judge(page, '查不到')
  await page.getByLabel('证件号码后六位').fill('31002x')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  assert.match(await seen(page.locator('.status')), /等待机关与您确认/)
  await judge(page, '等待确认')

  await take({kind: 'receipt-confirmed', on: today, means: '电话'})
  await take({kind: 'registered', on: today})
  await take({
    kind: 'correction-asked',
    on: today,
    matters: '请写明是哪一段工程',
    answerBy: addDays(today, 14),
  })
  await page.reload()
  await judge(page, '请补正')
  await page.getByRole('link', {name: /看文书.*告知您补正/}).click()
  assert.match(await seen(page.locator('main')), /请写明是哪一段工程/)
  await judge(page, '补正告知书')
  const file = page.waitForEvent('download')
  await page.getByRole('link', {name: '下载 PDF'}).click()
  const bytes = await readFile(await (await file).path())
  assert.ok(bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
  await page.goBack()
  await page.getByLabel('需要的政府信息').fill('人民路中段拓宽工程2024年的征收补偿方案')
  await page.getByRole('button', {name: '提交补正'}).click()
  assert.match(await seen(page.locator('.status')), /办理中/)
  assert.match(await seen(page.locator('#due-title')), /答复期限：\d{4}年/)
  await page.getByText('为什么是这一天').click()
  assert.match(await seen(page.locator('details ol')), /收到补正的申请，次日起算，期限为20个工作日/)
  await judge(page, '办理中')
  await page.getByRole('link', {name: '打印登记回执'}).click()
  assert.match(await seen(page.locator('main')), /依申请〔\d{4}〕1号/)
  await judge(page, '登记回执')
  await page.goto(`${address}/follow/case/form`)
  assert.match(await seen(page.locator('main')), /张三[\s\S]*11010519491231002X/)
  await judge(page, '申请表')
  await page.goto(`${address}/follow/case`)
  await page.getByText('撤回申请').first().click()
  await page.getByRole('button', {name: '撤回申请'}).click()
  assert.match(await seen(page.getByRole('alert')), /没有撤回/)
  await page.getByText('撤回申请').first().click()
  await page.getByLabel('我确定撤回').check()
  await page.getByRole('button', {name: '撤回申请'}).click()
  assert.match(await seen(page.locator('.status')), /已办结/)
  await judge(page, '已撤回')
})

test('不开脚本也能申请和查询；像咨询的，告知去处，仍可提交', async t => {
  const {db, address, visit} = await office(t)
  const page = await visit({javaScriptEnabled: false})
  await page.goto(`${address}/apply`)
  await next(page)
  assert.match(await seen(page.getByRole('alert')), /请写明需要什么政府信息/)
  await fill(page, '请问公租房怎么申请')
  await next(page)
  assert.match(await seen(page.locator('.advice')), /像是咨询[\s\S]*第三十九条/)
  await page.getByRole('button', {name: '确认并提交'}).click()
  const number = await seen(page.locator('.query-number strong'))
  await page.getByRole('link', {name: '看办理进度'}).click()
  assert.match(await seen(page.locator('.status')), /等待机关与您确认/)
  await page.getByRole('button', {name: '退出查询'}).click()
  await page.getByLabel('查询号').fill(number)
  await page.getByLabel('证件号码后六位').fill('31002X')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  assert.match(await seen(page.locator('main')), /请问公租房怎么申请/)
  const {rows} = await sql<{person: string; saved_by: string | null}>`
    select person, saved_by from files`.execute(db)
  assert.equal(rows.length, 1)
  assert.ok(rows[0]?.person && rows[0].saved_by === null)
})

test('手机390像素：申请、核对、回执、进度、指南不左右滚动，无障碍', async t => {
  const {address, visit} = await office(t)
  const page = await visit({viewport: sizes.telephone})
  await page.goto(`${address}/guide`)
  assert.match(await seen(page.locator('main')), /某县人民路1号/)
  await judge(page, '指南')
  await page.getByRole('link', {name: '在网上填写申请表'}).click()
  await fill(page)
  await judge(page, '申请表')
  await next(page)
  await judge(page, '核对')
  await page.getByRole('button', {name: '确认并提交'}).click()
  await judge(page, '回执')
  await page.getByRole('link', {name: '看办理进度'}).click()
  await judge(page, '进度')
})

test('没有工作机构的，说明怎样另行申请；没有证明过的人看不到任何申请', async t => {
  const {db, address, visit} = await office(t)
  const page = await visit({})
  for (const path of ['/follow/case', '/follow/case/form', '/follow/case/letters/1']) {
    await page.goto(address + path)
    assert.match(page.url(), /\/follow$/)
  }
  await sql`delete from disclosure_offices`.execute(db)
  await page.goto(`${address}/apply`)
  assert.match(await seen(page.locator('main')), /尚未开通/)
  await judge(page, '尚未开通')
})

/** What a place of the page says to who reads it. */
async function seen(place: Locator): Promise<string> {
  await place.first().waitFor({state: 'attached'})
  const [text = ''] = await place.first().allInnerTexts()
  return text.trim()
}
