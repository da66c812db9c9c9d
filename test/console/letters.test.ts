import assert from 'node:assert/strict'
import {test} from 'node:test'
import {letterOf} from '../../src/requests/letters/letters.ts'
import {partsOf} from '../../src/requests/letters/templates/parts.ts'
import {paperToDocx} from '../../src/writer/docx.ts'
import {writeZip} from '../../src/writer/write-zip.ts'
import {sizes} from '../pages/browser.ts'
import {openOffice} from './office.ts'
import {signInAs, sound, visit} from './visit.ts'

const bureau = '某县住房和城乡建设局'

test('换文书模板，办一步以前看到文书照新模板是什么样、期限怎样变；手机上也行', async t => {
  const office = await openOffice(t)
  await office.person('张敏', bureau, ['disclosure-officer'])
  await office.person('刘志强', bureau, ['disclosure-head'])
  const {page, refused, close} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '张敏')

  await page.goto(`${office.address}/settings/letter-templates`)
  const notice = page.locator('details', {hasText: '政府信息公开申请延期答复告知书'})
  await notice.locator('summary').click()
  const download = page.waitForEvent('download')
  await notice.getByRole('button', {name: '下载模板'}).click()
  assert.match((await download).suggestedFilename(), /延期答复告知书（模板）\.docx/)
  const field = notice.getByLabel('上传《政府信息公开申请延期答复告知书》的模板')
  await field.setInputFiles(await template('{{新答复期限}}', '近日'))
  await notice
    .getByText(/模板缺少延长以后的答复期限\{\{新答复期限\}\}（《条例》第三十三条第二款）/)
    .waitFor()
  await sound(page)
  await field.setInputFiles(await template('因{{延长理由}}', '经研究，因{{延长理由}}'))
  await notice.getByText('换用本机关的模板').waitFor()
  await sound(page)

  await page.goto(`${office.address}/requests/registration`)
  await page.getByLabel('申请内容').fill('人民路拓宽工程的征收补偿方案')
  await page.getByLabel('姓名').fill('王小明')
  await page.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByRole('button', {name: '录入', exact: true}).click()
  await page.getByRole('button', {name: '打开这件申请'}).click()
  await page.getByRole('button', {name: '登记', exact: true}).click()
  await page.getByRole('region', {name: /登记回执/}).waitFor()
  await page.locator('form').getByRole('button', {name: '登记'}).click()
  await page.getByRole('button', {name: '拟写答复'}).waitFor()
  await page.goto(`${page.url().replace(/\?.*/, '')}?open=extended`)
  await page.getByText(/填写“延长几个工作日”/).waitFor()
  await page.getByLabel('延长几个工作日').fill('25')
  await page.getByLabel('同意延长的机构负责人').click()
  await page.locator('.ant-select-dropdown').getByText('刘志强').click()
  await page.getByText(/这样填写还不能办理：延长的期限最长不得超过20个工作日/).waitFor()
  await page.getByLabel('延长几个工作日').fill('20')
  await page.getByText(/答复期限由.*改为/).waitFor()
  const sheet = page.getByRole('region', {name: /延期答复告知书/})
  assert.match(await sheet.innerText(), /王\*+：.*经研究，因〔延长的理由〕/s)
  await page.getByLabel('延长的理由').fill('资料较多')
  await sheet.getByText(/经研究，因资料较多/).waitFor()
  await sound(page)
  await page.setViewportSize(sizes.telephone)
  const [form, preview] = await Promise.all([
    page.locator('.panel form').boundingBox(),
    page.locator('.preview').boundingBox(),
  ])
  assert.ok(form && preview && preview.y >= form.y + form.height, '手机上预览在表单之下')
  await sound(page)
  assert.deepEqual(refused, [])
  await close()
})

async function template(old: string, now: string) {
  const parts = await partsOf(await paperToDocx(letterOf('extension-notice').template))
  const xml = new TextDecoder().decode(parts.get('word/document.xml'))
  parts.set('word/document.xml', new TextEncoder().encode(xml.replace(old, now)))
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return {name: '延期.docx', mimeType, buffer: writeZip(parts)}
}
