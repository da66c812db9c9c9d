import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sql} from 'kysely'
import {ownHeader} from '../../src/contract/problems.ts'
import {png} from '../agencies/files/scans.ts'
import {contrast} from '../pages/barriers.ts'
import {seen, sizes} from '../pages/browser.ts'
import {judge} from '../pages/counter.ts'
import {openOffice} from './office.ts'
import {signInAs, sound, visit} from './visit.ts'

const government = '某县人民政府办公室'
const bureau = '某县住房和城乡建设局'

test('投诉到主管部门、更正到本机关：公众不开脚本提出，工作人员答复、转送，公众凭查询号看到；内容全部加密', async t => {
  const office = await openOffice(t)
  await office.person('张敏', bureau, ['disclosure-officer'])
  await office.person('林晓峰', government, ['supervisor'])
  await office.person('周文', '某县教育局', ['disclosure-officer'])
  const site = office.address.replace('/console', '')
  const context = await office.browser.newContext({
    viewport: sizes.telephone,
    javaScriptEnabled: false,
  })
  t.after(() => context.close())
  const citizen = await context.newPage()
  const scripted = await office.browser.newContext({viewport: sizes.desk, colorScheme: 'dark'})
  t.after(() => scripted.close())
  const looked = await scripted.newPage()
  for (const path of ['', '/correction', '/suggestion', '/supervision', '/complaint']) {
    await looked.goto(`${site}/mailbox${path}`)
    await judge(looked, `/mailbox${path}`)
  }

  await citizen.goto(`${site}/mailbox`)
  await citizen.getByRole('link', {name: '投诉、举报'}).click()
  await citizen.getByRole('button', {name: '提交'}).click()
  assert.deepEqual(await citizen.getByRole('alert').getByRole('link').allInnerTexts(), [
    '请选择机关',
    '请选择向谁提出',
    '请写明，再提交',
    '请填写姓名或者名称',
    '请填写联系电话',
  ])
  await judge(citizen, '有错的投诉', false)
  await citizen.getByLabel('投诉、举报哪个机关').selectOption(bureau)
  await citizen.getByRole('radio', {name: '政府信息公开工作主管部门'}).check()
  await citizen.getByLabel(/怎样侵犯了您的合法权益/).fill('我的申请二十个工作日没有答复')
  await citizen.getByLabel('姓名或者单位名称').fill('王小明')
  await citizen.getByLabel('联系电话').fill('13812345678')
  await citizen.getByRole('button', {name: '提交'}).click()
  assert.match(await seen(citizen.locator('main')), /由某县人民政府办公室办理/)
  await judge(citizen, '投诉的回执', false)
  const complaint = await seen(citizen.locator('.query-number strong'))

  await citizen.goto(`${site}/mailbox/correction`)
  await citizen.getByLabel('哪个机关的记录').selectOption(bureau)
  await citizen.getByLabel(/哪一条记录不准确/).fill('房屋登记面积应为89平方米')
  await citizen.getByLabel('姓名或者单位名称').fill('王小明')
  await citizen.getByLabel('证件种类').selectOption('居民身份证')
  await citizen.getByLabel('证件号码').fill('11010519491231002X')
  await citizen.getByLabel('联系电话').fill('13812345678')
  await citizen.getByRole('button', {name: '提交'}).click()
  assert.deepEqual(await citizen.getByRole('alert').getByRole('link').allInnerTexts(), [
    '请上传记录不准确的证据',
    '请上传身份证明的照片或者扫描件',
  ])
  assert.equal(await citizen.getByLabel('联系电话').inputValue(), '13812345678')
  const paper = {name: '产权证.png', mimeType: 'image/png', buffer: Buffer.from(png)}
  await citizen.getByLabel('证据').setInputFiles(paper)
  await citizen.getByLabel('身份证明').setInputFiles({...paper, name: '身份证.png'})
  await citizen.getByRole('button', {name: '提交'}).click()
  const correction = await seen(citizen.locator('.query-number strong'))

  const {rows: kept} = await sql<{text: string}>`
    select entry::text as text from mailbox_entries entry
    union all select encode(sealed, 'escape') from personal_fields
    union all select coalesce(name, '') from files
    union all select to_jsonb(audit)::text from audit_entries audit
    `.execute(office.db)
  assert.ok(kept.length > 10)
  for (const {text} of kept)
    assert.doesNotMatch(text, /王小明|没有答复|89平方米|13812345678|产权证/)

  const {page, refused, close} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '张敏')
  await page.getByRole('link', {name: '申请', exact: true}).click()
  await page.getByRole('button', {name: '更正、建议与投诉'}).click()
  await page.getByRole('row', {name: /更正本人信息/}).waitFor()
  assert.equal(await page.getByRole('row', {name: /投诉、举报/}).count(), 0)
  await sound(page)
  await page.getByRole('row', {name: /更正本人信息/}).click()
  await page.getByText('房屋登记面积应为89平方米').waitFor()
  await sound(page)
  await page.getByRole('button', {name: '下载'}).first().click()
  const asked = page.getByRole('dialog', {name: '下载来件的证据'})
  await asked.getByLabel('下载的理由').fill('核对产权证上的面积')
  const download = page.waitForEvent('download')
  await asked.getByRole('button', {name: '下载'}).click()
  assert.match((await download).suggestedFilename(), /产权证/)
  await asked.waitFor({state: 'hidden'})
  const {rows: opened} = await sql<{after: {reason: string}}>`
    select after from audit_entries where action = '查看个人信息'`.execute(office.db)
  assert.deepEqual(
    opened.map(({after}) => after.reason),
    ['核对产权证上的面积'],
  )
  await page.getByRole('button', {name: '转送其他机关'}).click()
  await page.getByLabel('转送到').fill('教育')
  await page.getByTitle('某县教育局').click()
  await page.getByRole('button', {name: '转送', exact: true}).click()
  await page.getByText(/还没有来件/).waitFor()

  await page.context().clearCookies()
  await signInAs(page, office, '林晓峰')
  await page.goto(`${office.address}/mailbox?kind=complaint`)
  await page.getByRole('row', {name: /投诉、举报.*住房/}).click()
  await page.getByText('我的申请二十个工作日没有答复').waitFor()
  const against = await page.request.post(
    `${site}/api/mailbox/${page.url().split('/').at(-1)}/passing-on`,
    {
      headers: {[ownHeader.name]: ownHeader.value},
      data: {to: office.agencies[bureau]},
    },
  )
  assert.equal(against.status(), 422)
  assert.match(await against.text(), /不得转给被反映的机关/)
  await page.getByLabel('属实，已责令改正').check()
  await page.getByLabel('答复的内容').fill('已责令该局三日内答复您')
  await page.getByRole('button', {name: '答复并办结'}).click()
  await page.getByText('已答复').first().waitFor()
  await page.setViewportSize(sizes.telephone)
  await sound(page)
  await page.emulateMedia({colorScheme: 'dark'})
  assert.deepEqual(await contrast(page), [])
  assert.deepEqual(refused, [])
  await close()

  for (const [number, proof, says] of [
    [complaint, '345678', /属实，已责令改正[\s\S]*三日内答复您/],
    [
      correction,
      '31002x',
      /办理中[\s\S]*某县教育局（《条例》第四十一条），由某县住房和城乡建设局转送/,
    ],
  ] as const) {
    await citizen.goto(`${site}/follow`)
    await citizen.getByLabel('查询号').fill(number)
    await citizen.getByLabel('证件号码（或者联系电话）后六位').fill(proof)
    await citizen.getByRole('button', {name: '查询', exact: true}).click()
    assert.match(await seen(citizen.locator('main')), says)
    await judge(citizen, '来件的办理情况', false)
    await citizen.getByRole('button', {name: '退出查询'}).click()
  }
})
