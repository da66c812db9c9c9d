import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sizes} from '../pages/browser.ts'
import {lateRequest} from './late-request.ts'
import {openOffice} from './office.ts'
import {signInAs, visit} from './visit.ts'

test('负责人从办理情况看到逾期的一件和时间用在哪里，存为视图，订阅日历，改定规则', async t => {
  const office = await openOffice(t)
  const {agencies, address} = office
  const bureau = '某县住房和城乡建设局'
  const li = await office.person('李敏', bureau, ['disclosure-officer'])
  await office.person('王芳', bureau, ['disclosure-head'])
  await lateRequest(office, li, agencies[bureau] ?? '')
  const {page, refused, close} = await visit(office, {viewport: sizes.desk})
  await signInAs(page, office, '王芳')
  await t.test('办理情况', async () => {
    await page.goto(`${address}/dashboard`)
    await page.getByText(/收到以来的工作日：办理中 \d+ 天/).waitFor()
    await page
      .getByRole('row', {name: /^李敏 1 0 1$/})
      .getByRole('link', {name: '1'})
      .click()
    await page.getByRole('row', {name: /依申请〔2026〕1号/}).waitFor()
    await page.goto(`${address}/dashboard`)
    await page.locator('.figures').getByRole('link', {name: '0'}).click()
    await page.getByText('共 0 条').waitFor()
  })
  await t.test('按 / 查登记号，回车去那一件', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('〔2026〕1号')
    await page.locator('.ant-select-item-option', {hasText: '依申请〔2026〕1号'}).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/requests\/[0-9a-f-]{36}$/)
    await page.goto(`${address}/requests?overdue=yes`)
  })
  await t.test('视图', async () => {
    await page.getByRole('button', {name: '视图'}).press('Enter')
    await page.getByRole('menuitem', {name: /存为视图/}).click()
    await page.getByLabel('名称').fill('李敏逾期的')
    await page.getByRole('button', {name: '保存', exact: true}).click()
    await page.getByRole('button', {name: '视图：李敏逾期的'}).waitFor()
    await page.getByRole('button', {name: '清除条件'}).click()
    await page.getByRole('button', {name: '视图', exact: true}).click()
    await page.getByRole('menuitem', {name: '李敏逾期的'}).click()
    await page.getByRole('button', {name: '视图：李敏逾期的'}).waitFor()
    await page.getByRole('row', {name: /依申请〔2026〕1号/}).waitFor()
  })
  await t.test('日历', async () => {
    await page.goto(`${address}/my-account`)
    await page.getByRole('button', {name: '开通订阅'}).click()
    const feed = await page.getByRole('searchbox', {name: '订阅地址'}).inputValue()
    const text = await (await fetch(feed)).text()
    assert.match(text, /SUMMARY:答复期限 依申请〔2026〕1号/)
    const cancel = page.locator('#calendar .actions > button', {hasText: '取消订阅'})
    await cancel.press('Enter')
    await page.getByRole('tooltip').getByRole('button', {name: '返回'}).focus()
    await page.keyboard.press('Escape')
    await page.locator('button:focus', {hasText: '取消订阅'}).waitFor()
    await cancel.press('Enter')
    await page.getByRole('tooltip').getByRole('button', {name: '取消订阅'}).click()
    await page.getByRole('button', {name: '开通订阅'}).waitFor()
    assert.equal((await fetch(feed)).status, 404)
  })
  await t.test('规则', async () => {
    await page.goto(`${address}/settings/request-rules`)
    await page.getByLabel('机关代字').fill('平政')
    await page.getByText(/编出的号：平政依申请〔2026〕1号/).waitFor()
    await page.getByRole('button', {name: '信息不存在：上移'}).click()
    await page.getByRole('button', {name: '保存', exact: true}).click()
    await page.getByText(/已保存，从现在起生效/).waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('机关代字').inputValue(), '平政')
    await page.locator('.order li').nth(7).getByText('信息不存在').waitFor()
  })
  assert.deepEqual(refused, [])
  await close()
})
