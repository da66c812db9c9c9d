import assert from 'node:assert/strict'
import {test} from 'node:test'
import {everything, overflow} from '../pages/barriers.ts'
import {sizes} from '../pages/browser.ts'
import {answered, fileOf, open} from '../requests/register/import/sheet.ts'
import {openOffice} from './office.ts'
import {signInAs, visit} from './visit.ts'

const bureau = '某县住房和城乡建设局'
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

test('台账：先逐行核对，改正后导入，申请连同期限就在一览里；写明理由导出', async t => {
  const office = await openOffice(t)
  await office.person('李敏', bureau, ['disclosure-officer'])
  const {page, refused} = await visit(office, {viewport: sizes.office, acceptDownloads: true})
  await signInAs(page, office, '李敏')
  await page.goto(`${office.address}/requests`)
  await page.getByRole('button', {name: '台账导入、导出'}).click()
  await page.getByRole('heading', {level: 1, name: '台账导入、导出'}).waitFor()
  const hand = async (buffer: Buffer) =>
    page.getByLabel('要导入的台账').setInputFiles({name: '台账.xlsx', mimeType: xlsx, buffer})
  const axe = async (where: string) => {
    assert.deepEqual(await everything(page), [], where)
    assert.equal(await overflow(page), 0, where)
  }

  await hand(await fileOf([open, {...answered, 答复日期: '2026-02-20'}]))
  const errors = page.getByRole('table', {name: '错误'})
  await errors.waitFor()
  assert.match(await errors.innerText(), /台账\s+3\s+答复日期\s+早于收到日期（2026-03-02）/)
  assert.equal(await page.getByRole('button', {name: '导入', exact: true}).count(), 0)
  await axe('有错误')

  await hand(await fileOf([open, {...answered, 答复日期: '2026-03-21'}]))
  await page.getByText('将写入 2 件申请，其中未办结 1 件、已办结 1 件').waitFor()
  await page.getByText('2026年登记号自第3号').waitFor()
  await page
    .getByRole('table', {name: '请核对'})
    .getByText(/2026-03-21是休息日/)
    .waitFor()
  await axe('核对无误')
  await page.setViewportSize(sizes.telephone)
  await axe('手机')
  await page.setViewportSize(sizes.office)
  await page.getByRole('button', {name: '导入', exact: true}).click()
  await page.getByText('已全部写入').waitFor()

  const download = page.waitForEvent('download')
  await page.getByLabel('理由').fill('移交上级机关')
  await page.getByRole('button', {name: '导出台账'}).click()
  assert.equal((await download).suggestedFilename(), '依申请公开台账.xlsx')

  await page.getByRole('link', {name: '申请一览'}).click()
  await page.getByText('共 2 条').waitFor()
  await page.getByRole('row', {name: /依申请〔2026〕1号.*张\*.*2026-03-30/}).click()
  await page.getByRole('heading', {name: '办理经过'}).waitFor()
  await page.getByText('2026-03-02').first().waitFor()
  assert.deepEqual(refused, [])
})
