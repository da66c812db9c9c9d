import assert from 'node:assert/strict'
import {test} from 'node:test'
import {generate} from 'otplib'
import {sizes} from '../pages/browser.ts'
import {type Office, openOffice} from './office.ts'
import {signInAs, visit} from './visit.ts'

test('首次启用：设立机关和三个管理员，错处说在原处；然后登录、换口令、启用动态口令', async t => {
  const office = await openOffice(t, {trial: false, isSetUp: false})
  const {page, refused} = await visit(office, {viewport: sizes.office})
  await page.goto(`${office.address}/`)
  await page.getByRole('heading', {name: '首次启用'}).waitFor()
  await page.getByLabel('首次口令').fill('不对')
  await page.getByLabel('机关全称').fill('某县人民政府办公室')
  for (const [at, name, login] of [
    [0, '赵安国', 'zhao'],
    [1, '钱守正', 'qian'],
    [2, '孙审言', 'sun'],
  ] as const) {
    await page.getByLabel('姓名').nth(at).fill(name)
    await page.getByLabel('登录名').nth(at).fill(login)
    await page.getByLabel('口令', {exact: true}).nth(at).fill(`Xian-2026-Zheng-${at}`)
  }
  await page.getByRole('button', {name: '启用'}).click()
  assert.match(await page.getByRole('alert').innerText(), /首次口令不对.*依据：首次启用规则/s)
  await page.getByLabel('首次口令').fill('K7QD')
  await page.getByRole('button', {name: '启用'}).click()
  await page.getByRole('button', {name: '去登录'}).click()
  await signIn(page, 'sun', 'Xian-2026-Zheng-2')
  // It was typed by whoever set the organ up.
  await page.getByLabel('现在的口令').fill('Xian-2026-Zheng-2')
  await page.getByLabel('新口令', {exact: true}).fill('Shenji-2026-Yuan')
  await page.getByLabel('再填一次新口令').fill('Shenji-2026-Yuan')
  await page.getByRole('button', {name: '更换口令'}).click()
  await page.getByRole('heading', {level: 1, name: '今日'}).waitFor()
  assert.match(await page.locator('main').innerText(), /孙审言，您好.*审计管理员/s)
  assert.deepEqual(
    await page.getByRole('navigation', {name: '主要栏目'}).innerText(),
    menuOfAuditor,
  )
  await page.goto(`${office.address}/audit`)
  await page
    .getByRole('row', {name: /首次启用|设立/})
    .first()
    .waitFor()
  assert.deepEqual(refused, [])
})

const menuOfAuditor = '今日\n年报\n机关与人员\n审计'

test('口令由管理员发放：登录后须更换；启用动态口令、抄恢复码；再登录回到要去的页面', async t => {
  const office = await openOffice(t, {trial: false})
  const li = await office.person('李敏', '某县教育局', ['disclosure-officer'])
  const given = await office.account(li, 'limin')
  const {page} = await visit(office, {viewport: sizes.office})
  await page.goto(`${office.address}/people?text=李`)
  await signIn(page, 'limin', '不对')
  assert.match(await page.getByRole('alert').innerText(), /登录名或口令/)
  assert.equal(await page.getByLabel('登录名').inputValue(), 'limin')
  await signIn(page, 'limin', given)
  await page.getByLabel('现在的口令').fill(given)
  await page.getByLabel('新口令', {exact: true}).fill('abc')
  await page.getByLabel('再填一次新口令').fill('abc')
  await page.getByRole('button', {name: '更换口令'}).click()
  assert.match(await page.getByRole('alert').innerText(), /不少于10个字符/)
  await page.getByLabel('新口令', {exact: true}).fill('Jiaoyu-2026-Ju')
  await page.getByLabel('再填一次新口令').fill('Jiaoyu-2026-Ju')
  await page.getByRole('button', {name: '更换口令'}).click()
  await page.getByRole('heading', {level: 1, name: '人员'}).waitFor()
  assert.match(decodeURIComponent(page.url()), /\/people\?text=李$/)

  await page.goto(`${office.address}/my-account`)
  await page.getByRole('button', {name: '启用'}).click()
  await page.getByLabel('您的口令').fill('Jiaoyu-2026-Ju')
  await page.getByRole('button', {name: '取得二维码'}).click()
  await page.getByRole('img', {name: '动态口令的二维码'}).waitFor()
  const secret = await page.locator('code').innerText()
  await page.getByLabel('动态口令', {exact: true}).fill(await generate({secret}))
  await page.getByRole('button', {name: '启用'}).click()
  await page.getByRole('button', {name: '已抄好，继续'}).waitFor()
  const codes = await page.locator('.codes li').allInnerTexts()
  assert.equal(new Set(codes).size, 10)
  await page.getByRole('button', {name: '已抄好，继续'}).click()

  await page.getByRole('button', {name: /^李敏/}).click()
  await page.getByRole('menuitem', {name: '退出登录'}).click()
  await signIn(page, 'limin', 'Jiaoyu-2026-Ju')
  await page.getByLabel('动态口令').fill(codes[0] ?? '')
  await page.getByRole('button', {name: '完成登录'}).click()
  await page.getByRole('heading', {level: 1, name: '今日'}).waitFor()
})

test('只用键盘：跳到正文，按 / 查找，回车打开一行，排序；条件和次序在地址里', async t => {
  const office = await county(t)
  const {page} = await visit(office, {viewport: sizes.office})
  const {keyboard} = page
  await page.goto(`${office.address}/people`)
  await page.getByRole('button', {name: /^赵安国/}).waitFor()
  await page.getByRole('button', {name: /^赵安国/}).focus()
  await keyboard.press('Enter')
  await page.getByRole('row', {name: /周伟/}).waitFor()
  await page.evaluate(() => document.body.focus())
  await keyboard.press('/')
  await keyboard.type('教育')
  await page.getByText('某县教育局', {exact: true}).last().waitFor()
  await keyboard.press('Enter')
  await page.getByRole('heading', {level: 1, name: '某县教育局'}).waitFor()

  await page.goto(`${office.address}/people`)
  await page.getByRole('row', {name: /周伟/}).waitFor()
  await page.getByRole('searchbox', {name: '查找', exact: true}).focus()
  await keyboard.type('李')
  await keyboard.press('Enter')
  await page.getByText('共 1 条').waitFor()
  assert.match(decodeURIComponent(page.url()), /\?text=李$/)
  await page.getByRole('button', {name: '姓名'}).focus()
  await keyboard.press('Enter')
  await page
    .getByRole('columnheader', {name: '姓名'})
    .and(page.locator('[aria-sort=ascending]'))
    .waitFor()
  assert.match(decodeURIComponent(page.url()), /text=李&sort=name$/)
  await page.getByRole('row', {name: /李敏/}).focus()
  await keyboard.press('Enter')
  await page.getByRole('heading', {level: 1, name: '李敏'}).waitFor()
  await page.goBack()
  await page.getByText('共 1 条').waitFor()

  await page.goto(`${office.address}/`)
  await page.getByRole('heading', {level: 1, name: '今日'}).waitFor()
  await page.getByRole('link', {name: '跳到正文'}).focus()
  await keyboard.press('Enter')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
})

test('列：选了就记住，导出的文件恰是所见的列和行', async t => {
  const office = await county(t)
  const {page} = await visit(office, {viewport: sizes.desk})
  await signInAs(page, office, '赵安国')
  await page.goto(`${office.address}/people?text=某县&sort=-name`)
  await page.goto(`${office.address}/people?role=disclosure-head&sort=-name`)
  await page.getByRole('button', {name: '选择列'}).click()
  await page.getByRole('checkbox', {name: '科室'}).uncheck()
  await page.getByRole('checkbox', {name: '电话'}).uncheck()
  await page.reload()
  await page.getByText('共 1 条').waitFor()
  const heads = await page.locator('thead').innerText()
  assert.deepEqual(
    heads.split('\t').map(each => each.trim()),
    ['姓名', '机关', '现任职务', '登录名'],
  )
  const download = page.waitForEvent('download')
  const asked = page.waitForRequest(/people\.xlsx/)
  await page.getByRole('button', {name: '导出 1 条'}).click()
  assert.equal((await download).suggestedFilename(), '人员.xlsx')
  const {searchParams} = new URL((await asked).url())
  assert.deepEqual(Object.fromEntries(searchParams), {
    role: 'disclosure-head',
    sort: '-name',
    columns: 'name,agencyName,roles,login',
  })
})

test('会话在别处结束：回到登录，登录后接着办；别的人登录看不到前一个人的内容', async t => {
  const office = await county(t)
  const {page} = await visit(office, {viewport: sizes.office})
  await signInAs(page, office, '赵安国')
  await page.goto(`${office.address}/settings/account-rules`)
  await page.getByLabel('口令至少').fill('3')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByText('不得少于8位').waitFor()
  await page.context().clearCookies()
  await page.getByLabel('口令至少').fill('12')
  await page.getByRole('button', {name: '保存'}).click()
  await page.getByRole('button', {name: /^孙审言/}).click()
  await page.getByRole('heading', {level: 1, name: '账号的规定'}).waitFor()
  await page.getByText('您的职务不能办理此事').waitFor()
})

async function county(t: Parameters<typeof openOffice>[0]): Promise<Office> {
  const office = await openOffice(t)
  await office.person('赵安国', '某县人民政府办公室', ['system-administrator'])
  await office.person('孙审言', '某县人民政府办公室', ['audit-administrator'])
  await office.person('李敏', '某县住房和城乡建设局', ['disclosure-officer'])
  await office.person('周伟', '某县住房和城乡建设局', ['disclosure-head'])
  return office
}

async function signIn(
  page: Awaited<ReturnType<typeof visit>>['page'],
  login: string,
  password: string,
): Promise<void> {
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('口令', {exact: true}).fill(password)
  await page.getByRole('button', {name: '登录'}).click()
}
