import assert from 'node:assert/strict'
import {test} from 'node:test'
import {organHeads, personHeads, workbook} from '../agencies/import/workbook.ts'
import {sizes} from '../pages/browser.ts'
import {openOffice} from './office.ts'
import {signInAs, visit} from './visit.ts'

const water = '某县水务局'
const organs = (code: string) => [
  organHeads,
  [water, '某县人民政府办公室', '政府部门', code, '', '', '办公室'],
]
const people = [
  personHeads,
  [
    '郑洁',
    water,
    '办公室',
    '0951-5032110',
    'zhengjie@example.gov.cn',
    'zhengjie',
    '信息员',
    '2026/1/1',
    '',
  ],
  ['冯军', '某县教育局', '', '', '', '', '', '', ''],
]

test('导入：错处写明哪一行，什么都不写入；改正后确认导入，人员就在名册里', async t => {
  const office = await openOffice(t)
  await office.person('赵安国', '某县人民政府办公室', ['system-administrator'])
  const {page, refused} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '赵安国')
  await page.goto(`${office.address}/people`)
  await page.getByRole('link', {name: '从表格导入'}).click()
  const field = page.getByLabel('机关、人员和账号的表格')
  const hand = async (buffer: Buffer) =>
    field.setInputFiles({name: '机关和人员.xlsx', mimeType: xlsx, buffer})

  await hand(
    await workbook({
      机关: organs('11640000MB12345678'),
      人员: [
        ...people,
        ['', '某县教育局', '', '', '', '', '', '', ''],
        ['许明', '没有这个局', '', '', '', '', '', '', ''],
      ],
    }),
  )
  const errors = page.getByRole('table', {name: '错误'})
  await errors.waitFor()
  const rows = (await errors.locator('tbody tr').allInnerTexts()).map(row => row.split('\t'))
  const places = rows.map(([sheet, row]) => `${sheet?.trim()} ${row?.trim()}`)
  assert.deepEqual(places.toSorted(), ['人员 4', '人员 5', '机关 2'])
  assert.match(await errors.innerText(), /信用代码.*没有找到“没有这个局”/s)
  assert.equal(await page.getByRole('button', {name: '导入', exact: true}).count(), 0)
  await page.goto(`${office.address}/people`)
  await page.getByText('共 1 条').waitFor()

  await page.goto(`${office.address}/people/import`)
  await hand(await workbook({机关: organs(''), 人员: people}))
  await page.getByText(/核对无误。将写入 1 个机关、.*2 名人员、1 个账号/).waitFor()
  await page.getByRole('button', {name: '导入', exact: true}).click()
  await page.getByText(/已全部写入/).waitFor()
  await page.goto(`${office.address}/people?sort=name`)
  await page.getByText('共 3 条').waitFor()
  await page.getByRole('row', {name: /郑洁.*某县水务局/}).waitFor()
  await page.getByRole('row', {name: /冯军.*某县教育局/}).waitFor()
  assert.deepEqual(refused, [])
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
