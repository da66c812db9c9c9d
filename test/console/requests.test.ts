import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {sizes} from '../pages/browser.ts'
import {type Office, openOffice} from './office.ts'
import {everything, overflow, signInAs, visit} from './visit.ts'

const bureau = '某县住房和城乡建设局'

/** The desk of the bureau and those who approve. */
async function desk(t: Parameters<typeof openOffice>[0]): Promise<Office> {
  const office = await openOffice(t)
  await office.person('张敏', bureau, ['disclosure-officer'])
  await office.person('刘志强', bureau, ['disclosure-head'])
  await office.person('赵永红', bureau, ['leader'])
  await office.person('林晓峰', '某县人民政府办公室', ['supervisor'])
  return office
}

test('从收到申请到归档：录入、登记、拟稿、两级审批、发出、送达、归档', async t => {
  const office = await desk(t)
  const {page, refused, close} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '张敏')
  await page.getByRole('link', {name: '申请', exact: true}).click()
  await page.getByText(/还没有申请/).waitFor()
  await sound(page)
  await page.getByRole('button', {name: '录入申请'}).click()
  await page.getByRole('heading', {level: 1, name: '录入申请'}).waitFor()
  await page.getByLabel('申请内容').fill('人民路拓宽工程的征收补偿方案')
  await page.getByLabel('姓名').fill('王小明')
  await page.getByLabel('证件号码').fill('110105194912310021')
  await page.getByLabel('联系电话').fill('13812345678')
  await sound(page)
  await page.getByRole('button', {name: '录入', exact: true}).click()
  await page.getByText('证件号码的校验位不对，请核对').first().waitFor()
  assert.equal(await page.getByLabel('姓名').inputValue(), '王小明')
  await page.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByRole('button', {name: '录入', exact: true}).click()
  await page.getByRole('heading', {level: 1, name: '已录入'}).waitFor()
  assert.match(await page.locator('.query-number').innerText(), /^([2-9A-HJ-NP-Z]{4}-){3}/)
  await page.getByRole('button', {name: '打开这件申请'}).click()

  await page.getByRole('heading', {level: 1, name: '人民路拓宽工程的征收补偿方案'}).waitFor()
  await sound(page)
  assert.match(await page.locator('main').innerText(), /王\*/)
  await step(page, '登记')
  const year = new Date().getFullYear()
  await page.getByRole('heading', {level: 1, name: new RegExp(`依申请〔${year}〕1号`)}).waitFor()
  const address = page.url().replace(/\?.*/, '')

  await page.getByRole('button', {name: '拟写答复'}).click()
  await choose(page, '答复种类', '予以公开')
  await page.getByRole('textbox', {name: /获取信息的方式/}).fill('随信附送复印件')
  await page.getByText('可以申请行政复议，也可以直接提起行政诉讼').waitFor()
  await sound(page)
  await page.locator('form').getByRole('button', {name: '拟写答复'}).click()
  await page.getByText('答复待批准').waitFor()
  await sound(page)
  await close()

  for (const name of ['刘志强', '赵永红']) await approveAs(office, name)

  const again = await visit(office, {viewport: sizes.office})
  await signInAs(again.page, office, '张敏')
  await again.page.goto(address)
  await step(again.page, '发出答复')
  await again.page.getByRole('button', {name: '登记送达', exact: true}).click()
  await again.page.getByRole('radio', {name: '邮寄'}).check()
  await again.page.getByLabel('送达凭证').fill('EMS 1234567890')
  await again.page.locator('form').getByRole('button', {name: '登记送达'}).click()
  await again.page.getByText('已送达，待归档').waitFor()
  await again.page.getByRole('button', {name: '归档', exact: true}).click()
  await again.page.getByLabel('案卷号').fill('2026-依申请-1')
  await again.page.locator('form').getByRole('button', {name: '归档'}).click()
  await again.page.getByText('已归档').waitFor()
  await sound(again.page)
  assert.deepEqual([...refused, ...again.refused], [])
  await again.close()
})

/** On a telephone: what waits, the draft, the consent with an opinion. */
async function approveAs(office: Office, name: string): Promise<void> {
  const {page, refused, close} = await visit(office, {viewport: sizes.telephone})
  await signInAs(page, office, name)
  await page.getByRole('link', {name: /依申请〔\d+〕1号申请的答复/}).click()
  await page.getByText('随信附送复印件').waitFor()
  await sound(page)
  await page.getByRole('button', {name: '批准', exact: true}).click()
  await page.getByLabel('意见').fill('同意')
  await page.locator('dialog').getByRole('button', {name: '批准'}).click()
  await page.locator('.opinion', {hasText: '同意'}).first().waitFor()
  assert.deepEqual(refused, [])
  await close()
}

/** The one next step of the case, whose form needs nothing but its day. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name, exact: true}).click()
  await page.locator('form').getByRole('button', {name, exact: true}).click()
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', {name: field}).click()
  await page.getByRole('option', {name: option}).or(page.getByTitle(option)).last().click()
}

/** Nothing found by axe, nothing wider than the window. */
async function sound(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  assert.deepEqual(await everything(page), [])
  assert.ok((await overflow(page)) <= 0)
  await seen(page)
}

async function seen(page: Page): Promise<void> {
  const folder = process.env.SEEN
  if (folder) await page.screenshot({path: `${folder}/${Date.now()}.png`, fullPage: true})
}
