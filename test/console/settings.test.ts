import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sql} from 'kysely'
import type {Page} from 'playwright-core'
import {sizes} from '../pages/browser.ts'
import {fillSettings} from './fill-settings.ts'
import {type Office, openOffice} from './office.ts'
import {signInAs, visit} from './visit.ts'

test('通知：铃上有未读数，打开即读并到所说的页面；接收方式保存后还在', async t => {
  const {office, page} = await bureau(t, '李敏')
  await page.getByRole('link', {name: '通知，2 条未读'}).click()
  await page.getByRole('row', {name: /账号曾被锁定/}).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', {level: 1, name: '我的账号'}).waitFor()
  await page.getByRole('link', {name: '通知，1 条未读'}).waitFor()

  await page.getByRole('radio', {name: '每日汇总'}).check()
  await page.getByLabel('每日汇总的时间').fill('09:15')
  await page.getByLabel('免打扰至').fill('')
  const choices = page.locator('section', {hasText: '通知邮件'})
  await choices.getByRole('button', {name: '保存'}).click()
  await page.getByText('免打扰的起止时间应同时填写或同时不填').waitFor()
  await page.getByLabel('免打扰至').fill('07:30')
  await choices.getByRole('button', {name: '保存'}).click()
  await page.getByText('接收方式已保存').waitFor()
  await page.reload()
  await page.getByRole('radio', {name: '每日汇总'}).waitFor()
  assert.equal(await page.getByLabel('每日汇总的时间').inputValue(), '09:15')
  assert.equal(await page.getByLabel('免打扰至').inputValue(), '07:30')

  await page.goto(`${office.address}/notices?unread=yes`)
  await page.getByText('共 1 条').waitFor()
  await page.getByRole('button', {name: '1 条未读全部标为已读'}).click()
  await page.getByText('没有符合条件的').waitFor()
  await page.getByRole('link', {name: '通知', exact: true}).waitFor()
})

test('程序写下的通知，链接都通向工作台里有的页面', async t => {
  const {office, page} = await bureau(t, '李敏')
  const id = '00000000-0000-4000-8000-000000000000'
  for (const link of ['/', '/my-account', `/approvals/${id}`, `/requests/${id}`]) {
    await page.goto(office.address + link)
    await page.locator('main h1, main .ant-alert').first().waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), /没有这个页面/, link)
  }
})

test('审批流程：负责人为本机关另设，说明先后；同一职务不重复；可以恢复通常流程', async t => {
  const {page} = await bureau(t, '周伟')
  await page.getByRole('link', {name: '设置'}).click()
  await page.getByRole('link', {name: '审批流程'}).click()
  const row = page.getByRole('listitem').filter({hasText: '延长答复期限'})
  await row.getByRole('button', {name: '修改'}).click()
  await choose(page, '分管领导')
  await page.getByText('将依次审批：政府信息公开工作机构负责人 → 分管领导').waitFor()
  await page.getByRole('dialog').getByRole('heading').click()
  await page.getByRole('dialog').getByRole('button', {name: '保存'}).click()
  await row.getByText('本机关另设').waitFor()
  assert.match(await row.innerText(), /负责人 → 分管领导/)
  await row.getByRole('button', {name: /恢复通常流程/}).click()
  await row.getByText('（本机关另设）').waitFor({state: 'detached'})
  assert.doesNotMatch(await row.innerText(), /本机关另设/)
})

test('休息日：本来就休息的不必另设；另设的列出，可以取消', async t => {
  const {office, page} = await bureau(t, '李敏')
  await page.goto(`${office.address}/settings/own-days`)
  await page.getByText('2027-03-03 休息').waitFor()
  await page.getByRole('button', {name: '另设一天'}).click()
  await page.getByLabel('日期').fill('2026-10-01')
  await page.getByLabel('理由').fill('国庆节')
  const asked = page.waitForEvent('dialog')
  const [question] = await Promise.all([
    asked,
    page.keyboard.press('Escape'),
    asked.then(each => each.dismiss()),
  ])
  assert.match(question.message(), /填写的内容还没有提交/)
  assert.equal(await page.getByLabel('理由').inputValue(), '国庆节')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByText(/2026-10-01本来就是休息日/).waitFor()
  await page.getByLabel('日期').fill('2026-12-08')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByText('2026-12-08 休息').waitFor()
  assert.equal(await focused(page), '另设一天')
  await page.getByRole('button', {name: '取消 2026-12-08'}).click()
  await page.getByRole('button', {name: '取消另设'}).click()
  await page.getByText('2026-12-08 休息').waitFor({state: 'detached'})
  assert.equal(await focused(page), '本机关的休息日和上班日')
})

test('个人信息：期满的先看清是谁的再匿名化，办成的不再列出', async t => {
  const {office, page} = await bureau(t, '赵安国')
  await page.goto(`${office.address}/settings/personal-data`)
  await page.getByLabel('办结后保存').fill('0')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByText('不得少于1年').waitFor()
  await page.getByRole('checkbox', {name: /1995-03-01/}).check()
  await page.getByRole('button', {name: '将所选 1 人匿名化'}).click()
  await page.getByRole('dialog').getByText('1995-03-01 办结').waitFor()
  await page.getByRole('button', {name: '匿名化这 1 人'}).click()
  await page.getByText('已将 1 人匿名化').waitFor()
  await page.getByRole('button', {name: '关闭'}).click()
  await page.getByText('共 1 人').waitFor()
  const {rows} = await sql<{object: string}>`
    select object from personal_keys where wrapped is null`.execute(office.db)
  assert.deepEqual(rows, [{object: 'request/1'}])
})

test('邮件服务器：没有设置先说明；保存后发测试邮件，不通时说为什么', async t => {
  const {office, page} = await bureau(t, '赵安国')
  await page.goto(`${office.address}/settings/mail-server`)
  await page.getByText('还没有设置').waitFor()
  await page.getByLabel('服务器').fill('127.0.0.1')
  await page.getByRole('spinbutton', {name: '端口'}).fill('9')
  await page.getByRole('radio', {name: /不加密/}).check()
  await page.getByLabel('发件邮箱').fill('gongkai@example.gov.cn')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByLabel('发往').fill('limin@example.gov.cn')
  await page.getByRole('button', {name: '发测试邮件'}).click()
  await page.getByText(/测试邮件没有发出：/).waitFor()
})

async function bureau(
  t: Parameters<typeof openOffice>[0],
  name: string,
): Promise<{office: Office; page: Page}> {
  const office = await openOffice(t)
  const own = '某县住房和城乡建设局'
  await office.person('赵安国', '某县人民政府办公室', ['system-administrator'])
  const li = await office.person('李敏', own, ['disclosure-officer'])
  await office.person('周伟', own, ['disclosure-head'])
  await office.person('吴建', own, ['leader'])
  await fillSettings(office, li, office.agencies[own] ?? '')
  const {page} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, name)
  return {office, page}
}

/** Where the keyboard goes on. */
function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.textContent ?? undefined)
}

async function choose(page: Page, role: string): Promise<void> {
  await page.getByRole('combobox', {name: '依次审批的职务'}).click()
  await page.locator('.ant-select-item-option', {hasText: role}).click()
}
