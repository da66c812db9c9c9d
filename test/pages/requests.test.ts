import assert from 'node:assert/strict'
import {readFile} from 'node:fs/promises'
import test from 'node:test'
import {sql} from 'kysely'
import {addDays} from '../../src/law/day.ts'
import {sizes} from './browser.ts'
import {fill, judge, next, office, seen} from './counter.ts'

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
  await page.getByLabel('证件号码（或者联系电话）后六位').fill('310021')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  assert.match(await seen(page.getByRole('alert')), /没有查到/)
  await judge(page, '查不到')
  await page.getByLabel('证件号码（或者联系电话）后六位').fill('31002x')
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
  await page.getByLabel('证件号码（或者联系电话）后六位').fill('31002X')
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
