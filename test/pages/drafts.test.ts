import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {addDays} from '../../src/law/day.ts'
import {draftDays, openDraft} from '../../src/requests/applicants/drafts.ts'
import {deleteDraftsOf} from '../../src/requests/store/drafts.ts'
import {png} from '../agencies/files/scans.ts'
import {seen, sizes} from './browser.ts'
import {fill, judge, next, office} from './counter.ts'

const paper = {name: 'IMG_1.png', mimeType: 'image/png', buffer: Buffer.from(png)}

test('不开脚本、手机：三人共同申请并委托代理人，填一半保存，换设备凭续填码和证件接着填，提交后草稿即删', async t => {
  const {db, key, address, today, visit} = await office(t)
  const page = await visit({viewport: sizes.telephone, javaScriptEnabled: false})
  await page.goto(`${address}/apply`)
  await fill(page)
  await page.getByText('几个人共同申请的').click()
  await page.getByRole('button', {name: '添加一位共同申请人'}).click()
  const second = page.getByRole('group', {name: '第2位申请人'})
  await second.getByLabel('姓名或者单位名称').fill('李四')
  await second.getByLabel('证件号码').fill('11010519491231002X')
  await page.getByRole('button', {name: '再添加一位'}).click()
  const third = page.getByRole('group', {name: '第3位申请人'})
  await third.getByLabel('姓名或者单位名称').fill('王五')
  await page.getByText('委托他人代为申请的').click()
  await page.getByLabel('代理人电话').fill('13912345678')
  await judge(page, '共同申请', false)
  await page.getByRole('button', {name: '保存，以后继续'}).click()
  const code = await seen(page.locator('.query-number strong'))
  const link = (await page.getByRole('link', {name: '现在继续填写'}).getAttribute('href')) ?? ''
  await judge(page, '已保存', false)
  const sealed = await sql<{sealed: Buffer}>`
    select sealed from request_drafts union all select sealed from request_draft_files`.execute(db)
  assert.equal(sealed.rows.length, 2)
  for (const each of sealed.rows)
    assert.ok(!each.sealed.includes('张三') && !each.sealed.includes(png.subarray(8, 40)))

  const other = await visit({})
  await other.goto(`${address}/apply/continue`)
  await judge(other, '继续填写')
  await other.getByLabel('续填码').fill(code)
  await other.getByRole('button', {name: '继续填写'}).click()
  assert.match(await seen(other.getByRole('alert')), /没有找到/)
  await judge(other, '续填码不对')
  await other.getByLabel('证件号码后六位').fill('１１０１０５ 19491231 002ｘ')
  await other.getByRole('button', {name: '继续填写'}).click()
  assert.equal(await other.getByLabel('姓名或者单位名称').first().inputValue(), '张三')
  assert.match(await seen(other.locator('.held')), /身份证\.png/)
  await judge(other, '接着填的申请表')
  await next(other)
  assert.deepEqual(await other.getByRole('alert').getByRole('link').allInnerTexts(), [
    '第2位申请人：请选择证件种类',
    '第2位申请人：与前面的申请人是同一个证件号码，请核对',
    '第2位申请人：请上传身份证明的照片或者扫描件',
    '第2位申请人：请填写联系电话',
    '第3位申请人：请选择证件种类',
    '第3位申请人：请填写证件号码',
    '第3位申请人：请上传身份证明的照片或者扫描件',
    '第3位申请人：请填写联系电话',
    '代理人：请填写姓名或者名称',
    '代理人：请选择证件种类',
    '代理人：请填写证件号码',
    '委托他人申请的，请上传授权委托书',
  ])
  const two = other.getByRole('group', {name: '第2位申请人'})
  await two.getByLabel('证件种类').selectOption('护照')
  await two.getByLabel('证件号码').fill('E12345678')
  await two.getByLabel('身份证明').setInputFiles(paper)
  await two.getByLabel('联系电话').fill('13712345678')
  await other.getByRole('button', {name: '删去第3位申请人'}).click()
  assert.equal(await other.getByRole('group', {name: '第3位申请人'}).count(), 0)
  await other.getByLabel('代理人姓名').fill('赵六')
  await other.getByLabel('代理人证件种类').selectOption('护照')
  await other.getByLabel('代理人证件号码').fill('E87654321')
  await other.getByLabel('授权委托书').setInputFiles(paper)
  await other.getByRole('button', {name: '保存，以后继续'}).click()
  assert.match(await seen(other.locator('main')), /上次保存时给您的续填码仍然有效/)
  await other.getByRole('link', {name: '现在继续填写'}).click()
  await next(other)
  await judge(other, '核对')
  assert.match(
    await seen(other.locator('main')),
    /申请人（代表人）\s+张三[\s\S]*第2位申请人\s+李四，护照 E12345678/,
  )
  assert.match(await seen(other.locator('main')), /授权委托书\s+IMG_1\.png/)
  await other.getByRole('button', {name: '确认并提交'}).click()
  const follow = (await other.locator('.query-number a').getAttribute('href')) ?? ''
  await judge(other, '回执')
  await other.context().clearCookies()
  await other.goto(follow.replace(/.{3}$/, 'AAA'))
  assert.match(await seen(other.getByRole('alert')), /已经过期或者失效/)
  await other.goto(follow)
  assert.match(await seen(other.locator('.status')), /等待机关与您确认/)
  await other.getByRole('link', {name: '打印登记回执'}).click()
  assert.match(await seen(other.locator('.long-link')), /\/follow\/link\//)
  await other.goBack()
  await other.getByRole('link', {name: '打印申请表'}).click()
  assert.match(await seen(other.locator('main')), /李四[\s\S]*赵六/)
  const {rows: people} = await sql<{role: string; files: number}>`
    select role, (select count(*)::int from files where files.person = request_people.person) as files
    from request_people order by place`.execute(db)
  assert.deepEqual(people, [
    {role: 'applicant', files: 1},
    {role: 'joint-applicant', files: 1},
    {role: 'agent', files: 1},
  ])
  await page.goto(link)
  assert.match(await seen(page.getByRole('alert')), /已经提交，或者保存期满/)
  const {rows: left} = await sql`select from request_drafts`.execute(db)
  assert.equal(left.length, 0)

  await page.goto(`${address}/apply`)
  await page.getByLabel('信息的名称、文号').fill('公租房分配方案')
  await page.getByRole('button', {name: '保存，以后继续'}).click()
  const short = await seen(page.locator('.query-number strong'))
  await page.goto(`${address}/apply/continue`)
  await page.getByLabel('续填码').fill(short)
  await page.getByRole('button', {name: '继续填写'}).click()
  assert.equal(await page.getByLabel('信息的名称、文号').inputValue(), '公租房分配方案')
  const {rows} = await sql<{id: string}>`select id from request_drafts`.execute(db)
  const id = rows[0]?.id ?? ''
  const on = (days: number) => new Date(`${addDays(today, days)}T00:00:00+08:00`)
  assert.ok(await openDraft(db, key, id, on(draftDays - 1)))
  assert.equal(await openDraft(db, key, id, on(draftDays)), undefined)
  assert.equal(await deleteDraftsOf(db, addDays(today, draftDays - 1)), 0)
  assert.equal(await deleteDraftsOf(db, addDays(today, draftDays)), 1)
})

test('查询时间已过、操作过快、没有写全，补正和申请表里填写的都不丢', async t => {
  const {address, visit, take, today} = await office(t)
  const page = await visit({javaScriptEnabled: false})
  await page.goto(`${address}/apply`)
  await fill(page)
  await next(page)
  await page.getByRole('button', {name: '确认并提交'}).click()
  const number = await seen(page.locator('.query-number strong'))
  await take({kind: 'receipt-confirmed', on: today, means: '电话'})
  await take({kind: 'registered', on: today})
  const answerBy = addDays(today, 14)
  await take({kind: 'correction-asked', on: today, matters: '请写明是哪一段', answerBy})
  await page.getByRole('link', {name: '看办理进度'}).click()
  await page.getByLabel('需要的政府信息').fill('人民路中段')
  await page.context().clearCookies()
  await page.getByRole('button', {name: '提交补正'}).click()
  assert.match(await seen(page.getByRole('alert')), /您填写的内容还在/)
  await page.getByLabel('查询号').fill(number)
  await page.getByLabel('证件号码（或者联系电话）后六位').fill('000000')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  await page.getByLabel('证件号码（或者联系电话）后六位').fill('31002X')
  await page.getByRole('button', {name: '查询', exact: true}).click()
  assert.match(await seen(page.getByRole('alert')), /还没有提交/)
  assert.equal(await page.getByLabel('需要的政府信息').inputValue(), '人民路中段')
  const of = await page.locator('[name=of]').first().inputValue()
  await page.getByRole('button', {name: '提交补正'}).click()
  assert.match(await seen(page.locator('.status')), /办理中/)
  const send = async (what: string, form: Record<string, string>) => {
    const answer = await page.request.post(`${address}/follow/case/${what}`, {form})
    return new URL(answer.url()).pathname
  }
  // A second click; then the form of a case that another tab follows no longer.
  const twice = {of, seen: '3', 'item-0': '人民路中段'}
  assert.equal(await send('correction', twice), '/follow/case')
  assert.equal(await send('correction', {...twice, 'item-0': '另一段'}), '/follow/case/again')
  const other = {of: crypto.randomUUID(), seen: '4', sure: 'yes'}
  assert.equal(await send('withdrawal', other), '/follow/again')
  await page.goto(`${address}/follow/case`)
  assert.match(await seen(page.locator('.status')), /办理中/)

  await page.goto(`${address}/apply`)
  for (let tries = 0; tries < 20; tries++) await next(page)
  await page.getByLabel('联系电话').fill('13812345678')
  await next(page)
  assert.match(await seen(page.getByRole('alert')), /操作过于频繁/)
  assert.equal(await page.getByLabel('联系电话').inputValue(), '13812345678')
})
