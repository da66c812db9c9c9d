import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {yearOf} from '../../src/law/day.ts'
import {dayOf} from '../../src/law/day-of.ts'
import {png} from '../agencies/files/scans.ts'
import {sizes} from '../pages/browser.ts'
import {type Office, openOffice} from './office.ts'
import {choose, signInAs, sound, visit} from './visit.ts'

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
  const year = yearOf(dayOf(new Date()))
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

  await returnAs(office, '刘志强', '请写明复印件的页数')
  await page.goto(`${office.address}/`)
  await page.getByText('答复稿被退回，请修改后重新送审').waitFor()
  await page.goto(address)
  await page.getByText('刘志强退回了答复稿：请写明复印件的页数').waitFor()
  await page.getByRole('button', {name: '拟写答复'}).click()
  const way = page.getByRole('textbox', {name: /获取信息的方式/})
  assert.equal(await way.inputValue(), '随信附送复印件')
  await way.fill('随信附送复印件12页')
  await sound(page)
  await page.locator('form').getByRole('button', {name: '拟写答复'}).click()
  await page.getByText('答复待批准').waitFor()
  await close()

  for (const name of ['刘志强', '赵永红']) await approveAs(office, name)

  const again = await visit(office, {viewport: sizes.office})
  await signInAs(again.page, office, '张敏')
  await again.page.goto(address)
  await step(again.page, '发出答复')
  await keepScan(again.page)
  await again.page.getByRole('button', {name: '登记送达', exact: true}).click()
  await again.page.getByRole('radio', {name: '邮寄'}).check()
  await again.page.getByLabel('送达凭证').fill('EMS 1234567890')
  await again.page.locator('form').getByRole('button', {name: '登记送达'}).click()
  await again.page.locator('.standing', {hasText: '已送达，待归档'}).waitFor()
  await again.page.getByRole('button', {name: '归档', exact: true}).click()
  await again.page.getByLabel('案卷号').fill('2026-依申请-1')
  await again.page.locator('form').getByRole('button', {name: '归档'}).click()
  await again.page.locator('.standing', {hasText: '已归档'}).waitFor()
  await sound(again.page)
  assert.deepEqual([...refused, ...again.refused], [])
  await again.close()
})

test('被拒的一步说明条款，填的不丢；有人先办了就刷新；更正的登记划去并留下', async t => {
  const office = await desk(t)
  const {page, close} = await visit(office, {viewport: sizes.office, colorScheme: 'dark'})
  const other = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '张敏')
  await signInAs(other.page, office, '刘志强')
  const address = await received(page, office)
  await step(page, '登记')
  await page.getByRole('button', {name: '拟写答复'}).waitFor()
  await other.page.goto(address)
  await other.page.getByRole('button', {name: '拟写答复'}).waitFor()

  await more(page, '收费通知')
  await page.getByLabel('此前已有几件').fill('3')
  await page.getByLabel('本件计为几件').fill('2')
  await page.getByLabel(/数量、频次/).fill('一个月内提出多件申请')
  await page.locator('form').getByRole('button', {name: '收费通知'}).click()
  await page.getByText(/不收取信息处理费，不必通知/).waitFor()
  await page.getByLabel('此前已有几件').fill('12')
  await page.getByText('第13至14件：2件 × 100元 = 200元').waitFor()
  await sound(page)
  await page.getByRole('button', {name: '先不办'}).click()
  await more(page, '延长答复期限')
  await page.getByLabel('延长几个工作日').fill('25')
  await choose(page, '同意延长的机构负责人', '刘志强')
  await page.getByLabel('延长的理由').fill('资料较多')
  await page.locator('form').getByRole('button', {name: '延长答复期限'}).click()
  const refusal = page.locator('.panel').getByRole('alert')
  await refusal.waitFor()
  assert.match(await refusal.innerText(), /不得超过20个工作日.*依据：《条例》第三十三条/s)
  assert.equal(await page.getByLabel('延长的理由').inputValue(), '资料较多')
  await sound(page)
  await page.getByRole('button', {name: '先不办'}).click()

  await more(other.page, '告知补正')
  await other.page.getByLabel('需要补正的事项').fill('请写明项目名称')
  await other.page.getByLabel('补正期限').fill('2099-12-31')
  await more(page, '登记检索')
  await page.getByLabel('检索的地点').fill('档案室\n公文系统')
  await page.getByLabel('关键词').fill('人民路')
  await page.getByLabel('检索人').fill('孙丽')
  await page.getByRole('radio', {name: '否'}).check()
  await page.getByLabel('检索结果').fill('没有找到')
  await page.locator('form').getByRole('button', {name: '登记检索'}).click()
  await page.getByText('档案室、公文系统').waitFor()
  await other.page.locator('form').getByRole('button', {name: '告知补正'}).click()
  await other.page.getByText(/此件在您办理之前张敏已“登记检索”/).waitFor()
  await other.page.locator('.panel').getByRole('button', {name: '刷新'}).click()
  await other.page.getByText('档案室、公文系统').waitFor()
  await other.page.getByText('已刷新，填写的内容都在').waitFor()
  assert.equal(await other.page.getByLabel('需要补正的事项').inputValue(), '请写明项目名称')
  await sound(other.page)
  await other.page.locator('form').getByRole('button', {name: '告知补正'}).click()
  await other.page.locator('.standing', {hasText: '等待申请人补正'}).waitFor()

  await page.goto(address)
  await page.getByRole('button', {name: '更正', exact: true}).nth(1).click()
  await page.getByRole('radio', {name: '登记有误，删除这一项'}).check()
  await page.getByLabel('更正的理由').fill('误登')
  await sound(page)
  await page.locator('dialog').getByRole('button', {name: '更正'}).click()
  await page.locator('.struck', {hasText: '登记检索'}).waitFor()
  await page.getByText('此项登记删除（误登）').waitFor()
  await sound(page)

  await page.getByRole('button', {name: '查看全文'}).click()
  await page.getByLabel('查看的理由').fill('核对申请人身份')
  await page.getByRole('button', {name: '查看', exact: true}).click()
  await page.getByText('王小明').waitFor()
  const kept = page.waitForEvent('download')
  await page
    .getByRole('button', {name: /登记表 pdf$/})
    .first()
    .click()
  assert.match((await kept).suggestedFilename(), /\.pdf$/)
  await Promise.all([close(), other.close()])
})

test('为什么是这一天：只用键盘打开；宽屏逐日，手机分段；监督人员看各机关', async t => {
  const office = await desk(t)
  const desktop = await visit(office, {viewport: sizes.desk})
  await signInAs(desktop.page, office, '张敏')
  const address = await received(desktop.page, office)
  await desktop.page.goto(address)
  await desktop.page.getByRole('button', {name: '为什么是这一天'}).focus()
  await desktop.page.keyboard.press('Enter')
  await desktop.page.getByRole('table', {name: '逐日计算'}).waitFor()
  assert.match(await desktop.page.getByRole('table', {name: '逐日计算'}).innerText(), /第 20 日/)
  await sound(desktop.page)
  await desktop.page.goto(`${office.address}/`)
  await desktop.page.getByRole('heading', {name: '我要办的（1）'}).waitFor()
  await sound(desktop.page)
  await desktop.close()

  const telephone = await visit(office, {viewport: sizes.telephone, colorScheme: 'dark'})
  await signInAs(telephone.page, office, '林晓峰')
  await telephone.page.getByRole('heading', {name: '逾期的（0）'}).waitFor()
  await sound(telephone.page)
  await telephone.page.goto(`${address}?open=clock`)
  await telephone.page
    .getByText(/计 \d 个工作日/)
    .first()
    .waitFor()
  assert.equal(await telephone.page.getByRole('button', {name: '登记', exact: true}).count(), 0)
  await sound(telephone.page)
  await telephone.page.goto(`${office.address}/requests`)
  await telephone.page.getByText('共 1 条').waitFor()
  await sound(telephone.page)
  await telephone.close()
})

/** The reply as it was stamped: the draft that was taken for it is refused, the scan stands beside it. */
async function keepScan(page: Page): Promise<void> {
  await page.getByRole('button', {name: /^上传正本：.*答复书/}).click()
  const file = page.getByLabel('正本的扫描件')
  const draft = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n')
  await file.setInputFiles({name: '答复书.pdf', mimeType: 'application/pdf', buffer: draft})
  await sound(page)
  await page.locator('dialog').getByRole('button', {name: '上传', exact: true}).click()
  await page.getByText(/看来是还没有盖章的文稿/).waitFor()
  await file.setInputFiles({name: '答复书.png', mimeType: 'image/png', buffer: png})
  await page.locator('dialog').getByRole('button', {name: '上传', exact: true}).click()
  await page.getByText('正本（盖章扫描件）').waitFor()
  await page.getByText('（文稿）').waitFor()
  await page.getByRole('button', {name: /^撤下正本/}).waitFor()
  assert.equal(await page.getByRole('button', {name: /^电子签章/}).count(), 0)
  await sound(page)
}

/** A request handed in today; the address of its case. */
async function received(page: Page, {address}: Office): Promise<string> {
  await page.goto(`${address}/requests/registration`)
  await page.getByLabel('申请内容').fill('人民路拓宽工程的征收补偿方案')
  await page.getByLabel('姓名').fill('王小明')
  await page.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByRole('button', {name: '录入', exact: true}).click()
  await page.getByRole('button', {name: '打开这件申请'}).click()
  await page.getByRole('heading', {name: '办理经过'}).waitFor()
  return page.url()
}

async function more(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name: '其他办理'}).click()
  await page.getByRole('menuitem', {name, exact: true}).click()
  await page.getByRole('heading', {level: 2, name}).waitFor()
}

/** On a telephone: what waits, the draft, the consent with an opinion. */
async function approveAs(office: Office, name: string): Promise<void> {
  const {page, refused, close} = await visit(office, {viewport: sizes.telephone})
  await signInAs(page, office, name)
  await page.getByRole('link', {name: /依申请〔\d+〕1号申请的答复/}).click()
  await page.getByText('随信附送复印件').first().waitFor()
  await page.locator('summary', {hasText: '的样子'}).click()
  await page.locator('.sheet', {hasText: '本机关予以公开：随信附送复印件12页'}).waitFor()
  await sound(page)
  await page.getByRole('button', {name: '批准', exact: true}).click()
  await page.getByLabel('意见').fill('同意')
  await page.locator('dialog').getByRole('button', {name: '批准'}).click()
  await page.locator('.opinion', {hasText: '同意'}).first().waitFor()
  assert.deepEqual(refused, [])
  await close()
}

async function returnAs(office: Office, name: string, reason: string): Promise<void> {
  const {page, close} = await visit(office, {viewport: sizes.telephone})
  await signInAs(page, office, name)
  await page.getByRole('link', {name: /依申请〔\d+〕1号申请的答复/}).click()
  await page.getByRole('button', {name: '退回', exact: true}).click()
  await page.keyboard.type(reason)
  await page.locator('dialog').getByRole('button', {name: '退回'}).click()
  await page.getByRole('heading', {name: '流程：已退回起草人'}).waitFor()
  await close()
}

/** The one next step of the case, whose form needs nothing but its day. */
async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('button', {name, exact: true}).click()
  await page.locator('form').getByRole('button', {name, exact: true}).click()
}
