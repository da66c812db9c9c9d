import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Page} from 'playwright-core'
import {contrast, everything, overflow} from '../pages/barriers.ts'
import {sizes} from '../pages/browser.ts'
import {fillSettings} from './fill-settings.ts'
import {lateRequest} from './late-request.ts'
import {openOffice} from './office.ts'
import {scriptBytes, signInAs, visit} from './visit.ts'

/** Title of the page, who sees it, where. */
const pages = [
  ['今日', '赵安国', '/'],
  ['人员', '赵安国', '/people'],
  ['人员', '赵安国', '/people?text=没有这个人'],
  ['机关', '赵安国', '/agencies'],
  ['设置', '赵安国', '/settings'],
  ['办理情况', '李敏', '/dashboard'],
  ['依申请公开的规则', '赵安国', '/settings/request-rules'],
  ['账号的规定', '赵安国', '/settings/account-rules'],
  ['审批流程', '赵安国', '/settings/approval-chains'],
  ['文书模板', '李敏', '/settings/letter-templates'],
  ['本机关的休息日和上班日', '李敏', '/settings/own-days'],
  ['邮件服务器', '赵安国', '/settings/mail-server'],
  ['通知邮件', '赵安国', '/settings/mails'],
  ['个人信息的保存', '赵安国', '/settings/personal-data'],
  ['通知', '李敏', '/notices'],
  ['从表格导入', '赵安国', '/people/import'],
  ['台账导入、导出', '李敏', '/requests/register'],
  ['主动公开目录', '李敏', '/disclosures'],
  ['导入主动公开目录', '李敏', '/disclosures/import'],
  ['没有这个页面', '赵安国', '/nothing/there'],
  ['没有这个页面', '李敏', '/requests/import'],
  ['没有这件申请', '李敏', '/requests/00000000-0000-4000-8000-000000000000'],
  ['我的账号', '赵安国', '/my-account'],
  ['审计记录', '孙审言', '/audit'],
] as const

/** What can differ from look to look: everything with the width, the contrast with the colours. */
const looks = [
  {name: '宽屏', viewport: sizes.desk, colorScheme: 'light', judge: everything},
  {name: '宽屏，深色', viewport: sizes.desk, colorScheme: 'dark', judge: contrast},
  {name: '手机，深色', viewport: sizes.telephone, colorScheme: 'dark', judge: contrast},
  {name: '手机', viewport: sizes.telephone, colorScheme: 'light', judge: everything},
] as const

test('工作台各页：没有无障碍问题，不左右滚动，样式不被拦下，都标明试用', async t => {
  const office = await openOffice(t)
  await office.person('赵安国', '某县人民政府办公室', ['system-administrator'])
  await office.person('钱守正', '某县人民政府办公室', ['security-administrator'])
  await office.person('孙审言', '某县人民政府办公室', ['audit-administrator'])
  const li = await office.person('李敏', '某县住房和城乡建设局', ['disclosure-officer'])
  await office.account(li, 'limin')
  const bureau = office.agencies.某县住房和城乡建设局 ?? ''
  await fillSettings(office, li, bureau)
  await lateRequest(office, li, bureau)
  const all = [
    ...pages,
    ['李敏', '钱守正', `/people/${li}`],
    ['某县住房和城乡建设局', '赵安国', `/agencies/${bureau}`],
  ] as const
  const {page, refused, close} = await visit(office, {viewport: sizes.desk})
  await t.test('登录', async () => {
    await page.goto(`${office.address}/sign-in`)
    await page.getByRole('button', {name: /^李敏/}).waitFor()
    await judgeInEveryLook(page)
  })
  let signedIn = ''
  for (const [title, person, path] of all.toSorted(([, one], [, other]) =>
    one.localeCompare(other),
  ))
    await t.test(`${title} ${path}`, async () => {
      await page.setViewportSize(sizes.desk)
      if (signedIn !== person) await page.context().clearCookies()
      if (signedIn !== person) await signInAs(page, office, person)
      signedIn = person
      await page.goto(office.address + path)
      await page.getByRole('heading', {level: 1, name: title, exact: true}).waitFor()
      await page.waitForLoadState('networkidle')
      await judgeInEveryLook(page)
      assert.ok(await page.locator('.trial').isVisible())
    })
  assert.deepEqual(refused, [])
  await close()
  await t.test('首次打开的脚本压缩后不超过 350 KB，其余用到时才取', async t => {
    const {page, close} = await visit(office, {viewport: sizes.office})
    await signInAs(page, office, '赵安国')
    const bytes = await scriptBytes(page, office.built, async () => {
      await page.goto(`${office.address}/`)
      await page.getByRole('heading', {level: 1, name: '今日'}).waitFor()
      await page.waitForLoadState('networkidle')
    })
    t.diagnostic(`首页的脚本压缩后 ${(bytes / 1024).toFixed(0)} KB`)
    assert.ok(bytes > 50 * 1024 && bytes <= 350 * 1024, `${bytes} 字节`)
    await close()
  })
})

/** Opened once and then made narrow and dark, as by whoever turns his telephone or at nightfall. */
async function judgeInEveryLook(page: Page): Promise<void> {
  for (const {name, viewport, colorScheme, judge} of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({colorScheme})
    await page.locator(`html[data-appearance=${colorScheme}]`).waitFor({state: 'attached'})
    await twoFrames(page)
    assert.deepEqual(await judge(page), [], name)
    const wider = await overflow(page)
    assert.ok(wider <= 0, `${name}：宽出 ${wider} 像素`)
  }
}

/** In the first the page hears of its new width, by the second it has taken its new form. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
}
