import assert from 'node:assert/strict'
import type {TestContext} from 'node:test'
import {sql} from 'kysely'
import type {BrowserContextOptions, Page} from 'playwright-core'
import type {GivenFile} from '../../src/agencies/files/judge-file.ts'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {dayOf} from '../../src/law/day-of.ts'
import type {AskedStep} from '../../src/requests/change/asked-step.ts'
import {change} from '../../src/requests/change/change.ts'
import type {LetterId} from '../../src/requests/letters/letters.ts'
import {keepScan, takeDownOriginal} from '../../src/requests/letters/originals/keep-original.ts'
import {requestOf} from '../../src/requests/store/requests.ts'
import {buildApplication} from '../../src/start/application.ts'
import {newAgency, newPerson} from '../agencies/approvals/bureau.ts'
import {png} from '../agencies/files/scans.ts'
import {testDatabase} from '../database.ts'
import {everything, overflow} from './barriers.ts'
import {openBrowser, sizes} from './browser.ts'

/** 住建局 with its desk, listening, and one browser for all stories. */
export async function office(t: TestContext) {
  const db = await testDatabase(t)
  const agency = await newAgency(db, '某县住房和城乡建设局')
  await sql`insert into disclosure_offices (agency, name, address, hours, telephone)
    values (${agency}, '住建局办公室', '某县人民路1号', '工作日9:00至17:00', '0951-5032110')`.execute(
    db,
  )
  const officer = await newPerson(db, agency, '张敏', ['disclosure-officer'])
  const key = newKey()
  const app = await buildApplication({
    db,
    site: {trial: false, organ: '某县人民政府'},
    stage: 'enabled',
    isPassword: async () => false,
    enable: async () => undefined,
    key: async () => key,
  })
  t.after(() => app.close())
  const address = await app.listen({host: '127.0.0.1', port: 0})
  const browser = await openBrowser()
  const today = dayOf(new Date())
  return {
    db,
    agency,
    key,
    address,
    today,
    /** The officer takes a step of the newest request. */
    async take(step: AskedStep) {
      const {rows} = await sql<{
        id: string
      }>`select id from requests order by arrived_on desc, events`.execute(db)
      const id = rows[0]?.id ?? ''
      const seen = (await requestOf(db, id))?.events.length ?? 0
      const by = {person: officer, address: '127.0.0.1', at: new Date()}
      assert.ok('events' in (await change(db, key, id, {seen, step}, by)))
    },
    /** The officer scans in the stamped letter of the last event, or takes it down again. */
    async stamp(letter: LetterId, scan: GivenFile | null) {
      const {rows} = await sql<{
        request: string
        event: string
      }>`select request, id as event from request_events order by at desc, number desc`.execute(db)
      const place = {request: '', event: '', ...rows[0], letter}
      const by = {person: officer, address: '127.0.0.1', at: new Date()}
      const done = scan
        ? await keepScan(db, key, place, scan, 1_048_576, by)
        : await takeDownOriginal(db, place, '传错了文件', by)
      assert.ok(done && 'version' in done)
    },
    async visit(options: BrowserContextOptions) {
      const context = await browser.newContext({viewport: sizes.desk, ...options})
      t.after(() => context.close())
      return context.newPage()
    },
  }
}

/** No barrier on the page, and nothing to be scrolled sideways. */
export async function judge(page: Page, where: string, isScripted = true): Promise<void> {
  if (isScripted) assert.deepEqual(await everything(page), [], where)
  const wider = await overflow(page)
  assert.ok(wider <= 0, `${where}：宽出 ${wider} 像素`)
}

export async function fill(
  page: Page,
  asked = '人民路拓宽工程2024年的征收补偿方案',
): Promise<void> {
  await page.getByLabel('公民（自然人）').check()
  await page.getByLabel('姓名或者单位名称').fill('张三')
  await page.getByLabel('证件种类', {exact: true}).selectOption('居民身份证')
  await page.getByLabel('证件号码', {exact: true}).fill('11010519491231002x')
  await page
    .getByLabel('身份证明')
    .setInputFiles({name: '身份证.png', mimeType: 'image/png', buffer: Buffer.from(png)})
  await page.getByLabel('联系电话').fill('13812345678')
  await page.getByLabel('信息的名称、文号').fill(asked)
  await page.getByLabel('电子数据').check()
  await page.getByLabel('网上下载').check()
}

export const next = (page: Page) => page.getByRole('button', {name: '下一步：核对'}).click()
