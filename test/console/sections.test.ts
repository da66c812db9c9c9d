import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sql} from 'kysely'
import type {Page} from 'playwright-core'
import {addDays} from '../../src/law/day.ts'
import {dayOf} from '../../src/law/day-of.ts'
import {sizes} from '../pages/browser.ts'
import {type Office, openOffice} from './office.ts'
import {choose, signInAs, sound, visit} from './visit.ts'

const pdf = Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF\n')
const bureau = '某县住房和城乡建设局'

test('协办：经办人写明所求，科室在今日看到内部期限，附材料交回，连点两下只交一次，经办人据以拟稿', async t => {
  const office = await openOffice(t)
  await office.person('张敏', bureau, ['disclosure-officer'])
  const section = await office.person('马兰', bureau, ['information-officer'])
  await office.person('吴海涛', bureau, ['section-head'])
  await inDepartment(office, '物业管理科', section)
  const innerDue = addDays(dayOf(new Date()), 7)

  const desk = await visit(office, {viewport: sizes.office})
  await signInAs(desk.page, office, '张敏')
  const address = await registered(desk.page, office)
  await desk.page.goto(`${address}?open=assigned`)
  await choose(desk.page, '承办科室', '物业管理科')
  await desk.page.getByRole('radio', {name: '协办'}).check()
  await desk.page.getByLabel('内部期限').fill(innerDue)
  await desk.page.getByLabel('请其办理的事项').fill('请查找2024年物业收支公示，提出可否公开的意见')
  await desk.page.locator('form').getByRole('button', {name: '转办、协办'}).click()
  await desk.page.getByRole('heading', {name: '科室办理'}).waitFor()
  await sound(desk.page)

  const phone = await visit(office, {viewport: sizes.telephone, colorScheme: 'dark'})
  const {page} = phone
  const posts: string[] = []
  page.on('request', request => {
    if (request.method() === 'POST') posts.push(new URL(request.url()).pathname)
  })
  await signInAs(page, office, '吴海涛')
  await page.getByText('没有要您办的申请').waitFor()
  await page.context().clearCookies()
  await signInAs(page, office, '马兰')
  await page.getByRole('heading', {name: '我要办的（1）'}).waitFor()
  await page.getByText(`内部期限 ${innerDue}`).waitFor()
  await sound(page)
  await page.getByRole('link', {name: /^协办：请查找2024年物业收支公示/}).click()
  await page.locator('.asked-of-me', {hasText: '请物业管理科协办'}).waitFor()
  await page.getByRole('heading', {level: 2, name: '交回办理意见'}).waitFor()
  await page
    .getByRole('textbox', {name: '办理意见'})
    .fill('公示由我科保存，不涉及个人信息，可以公开')
  const material = {name: '2024年收支公示.pdf', mimeType: 'application/pdf', buffer: pdf}
  await page.getByLabel('附上的材料').setInputFiles(material)
  await page.getByRole('button', {name: '不附'}).waitFor()
  await page.getByRole('button', {name: '先不办'}).click()
  await page.getByText('没有附件。').waitFor()
  await page.getByRole('button', {name: '交回办理意见'}).click()
  assert.match(await page.getByRole('textbox', {name: '办理意见'}).inputValue(), /可以公开/)
  await page.getByLabel('附上的材料').setInputFiles(material)
  await page.getByRole('button', {name: '不附'}).waitFor()
  await sound(page)
  await page.locator('form').getByRole('button', {name: '交回办理意见'}).dblclick()
  await page.getByText('马兰，').first().waitFor()
  await page.locator('.sections .opinion', {hasText: '可以公开'}).waitFor()
  await page.getByText('附“2024年收支公示.pdf”（见附件）').waitFor()
  assert.equal(posts.filter(path => path.endsWith('/files')).length, 1)
  assert.equal(posts.filter(path => path.endsWith('/contributions')).length, 1)
  await sound(page)
  await page.goto(`${office.address}/`)
  await page.getByText('没有要您办的申请').waitFor()

  await desk.page.goto(`${office.address}/notices`)
  await desk.page.getByText(/科室交回了办理意见/).waitFor()
  await desk.page.goto(`${address}?open=reply-drafted`)
  await desk.page.locator('.panel', {hasText: '公示由我科保存'}).waitFor()
  await sound(desk.page)
  assert.deepEqual([...desk.refused, ...phone.refused], [])
  await Promise.all([desk.close(), phone.close()])
})

/** A request handed in and registered today; the address of its case. */
async function registered(page: Page, {address}: Office): Promise<string> {
  await page.goto(`${address}/requests/registration`)
  await page.getByLabel('申请内容').fill('幸福里小区2024年度物业服务费收支公示')
  await page.getByLabel('姓名').fill('王小明')
  await page.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByRole('button', {name: '录入', exact: true}).click()
  await page.getByRole('button', {name: '打开这件申请'}).click()
  await page.getByRole('button', {name: '登记', exact: true}).click()
  await page.locator('form').getByRole('button', {name: '登记', exact: true}).click()
  await page.getByRole('heading', {level: 1, name: /1号/}).waitFor()
  return page.url().replace(/\?.*/, '')
}

async function inDepartment({db, agencies}: Office, name: string, person: string): Promise<void> {
  const {rows} = await sql<{id: string}>`
    insert into departments (agency, name, "from") values (${agencies[bureau]}, ${name}, '2020-01-01')
    returning id`.execute(db)
  await sql`update people set department = ${rows[0]?.id} where id = ${person}`.execute(db)
}
