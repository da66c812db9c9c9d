import assert from 'node:assert/strict'
import {test} from 'node:test'
import type {Database} from '../../src/db/database.ts'
import {wordsOf} from '../../src/disclosures/terms.ts'
import {examineFile} from '../../src/reports/examine/examine-file.ts'
import {
  isKeepable,
  outdatedReports,
  type Readable,
  replaceReading,
  saveReport,
} from '../../src/reports/store/keep-report.ts'
import {libraryExtent, libraryList, libraryPage} from '../../src/reports/store/library.ts'
import {
  loadOriginal,
  loadReport,
  revisionOfReports,
  versionsOf,
} from '../../src/reports/store/stored-reports.ts'
import {tables} from '../../src/reports/store/tables.ts'
import {searchReports} from '../../src/reports/store/words.ts'
import {testDatabase} from '../database.ts'
import {changedReport, keep, realReport} from '../pages/site.ts'

test('同一个文件读两次是一份年报，原件一个字节也不变', async t => {
  const db = await testDatabase(t)
  const bytes = await realReport('003-xinxiang-2021.txt')
  const first = await keep(db, bytes, '新乡.txt')
  const examination = await read(bytes)
  const again = await saveReport(
    db,
    {bytes, fileName: '换了名字.txt', mediaType: 'text/plain'},
    examination,
  )
  assert.deepEqual(again, {id: first, isNew: false})
  assert.deepEqual((await loadOriginal(db, first))?.bytes, bytes)
  const stored = await loadReport(db, first)
  assert.deepEqual(stored?.report, examination.report)
  assert.equal((await libraryExtent(db)).reports, 1)
})

test('同一机关同一年的另一个文件是新版本，旧版仍在，目录只列最新', async t => {
  const db = await testDatabase(t)
  const old = await keep(db, await realReport('003-xinxiang-2021.txt'), '旧.txt')
  const corrected = await changedReport('003-xinxiang-2021.txt', [
    ['行政许可\t1798', '行政许可\t1799'],
  ])
  const now = await keep(db, corrected, '新.txt')
  const stored = await loadReport(db, old)
  assert.ok(stored)
  assert.deepEqual(
    (await versionsOf(db, stored)).map(({id}) => id),
    [now, old],
  )
  assert.deepEqual(
    (await libraryList(db, {})).map(({id}) => id),
    [now],
  )
  assert.equal((await search(db, '新乡市')).length, 1)
})

test('上一年的年报后到，下一年的年报随之重新校核', async t => {
  const db = await testDatabase(t)
  const next = await keep(
    db,
    await changedReport('003-xinxiang-2021.txt', [['2021', '2022']]),
    '2022.txt',
  )
  assert.deepEqual(await carriedErrors(db, next), [])
  const open = await changedReport('003-xinxiang-2021.txt', [
    [
      '四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0',
      '四、结转下年度继续办理\t\t3\t0\t0\t0\t0\t0\t3',
    ],
  ])
  await keep(db, open, '2021.txt')
  const found = await carriedErrors(db, next)
  assert.equal(found.length, 2, found.join('\n'))
  for (const message of found) assert.match(message, /应为 3，实为 0/)
})

test('与别的机关逐句相同的年报被指出来，每句都换了数字的也是', async t => {
  const db = await testDatabase(t)
  await keep(db, await realReport('003-xinxiang-2021.txt'), '新乡.txt')
  const name: [string, string] = ['新乡市', '丙丁市']
  const copy = await changedReport('003-xinxiang-2021.txt', [name])
  // Only running text has commas.
  const renumbered = await changedReport('003-xinxiang-2021.txt', [
    name,
    ['，', '，3'],
    ['、', '、5'],
  ])
  for (const bytes of [copy, renumbered]) {
    const {result} = (await loadReport(db, await keep(db, bytes, '抄.txt'))) ?? {}
    assert.ok(result?.findings.some(({message}) => message.includes('新乡市住房和城乡建设局')))
  }
})

test('旧版读取程序读出的，找得到，重读后不再是旧的，修订号增加', async t => {
  const db = await testDatabase(t)
  const bytes = await realReport('004-dongtou-2020.txt')
  const id = await keep(db, bytes, '洞头.txt')
  await tables(db).updateTable('reports').set({reader_version: '旧', agency: null}).execute()
  assert.deepEqual(await outdatedReports(db), [id])
  const before = await revisionOfReports(db)
  await replaceReading(db, id, await read(bytes))
  assert.deepEqual(await outdatedReports(db), [])
  assert.equal((await loadReport(db, id))?.agency, '温州市洞头区住房和城乡建设局')
  assert.ok((await revisionOfReports(db)) > before)
})

test('库不认识的字符（U+0000、半个字）去掉，其余照存', async t => {
  const db = await testDatabase(t)
  const examination = await read(await realReport('004-dongtou-2020.txt'))
  const report = {...examination.report, agency: `甲\u0000局\ud800${'很长'.repeat(5000)}`}
  const {id} = await saveReport(
    db,
    {bytes: Buffer.from('x'), fileName: 'a\u0000.txt', mediaType: 'text/plain'},
    {...examination, report},
  )
  const stored = await loadReport(db, id)
  assert.match(stored?.report.agency ?? '', /^甲局\ufffd很长/)
  assert.equal(stored?.fileName, 'a.txt')
})

test('查找：一个字、几个词、跨词的字、引号和反斜杠，与逐字比对一致', async t => {
  const db = await testDatabase(t)
  for (const name of ['000-zhongwei-2020.txt', '002-liupanshui-2020.txt', '004-dongtou-2020.txt'])
    await keep(db, await realReport(name), name)
  const texts = await tables(db).selectFrom('report_texts').select('text').execute()
  const queries = [
    '房',
    '公租房',
    '洞头 2020',
    '棚户区',
    'OA',
    "'",
    '\\',
    '“两”',
    '没有的词',
    '房 没有的词',
  ]
  for (const query of queries) {
    const words = wordsOf(query).map(word => word.toLowerCase())
    const expected = texts.filter(({text}) =>
      words.every(word => text.toLowerCase().includes(word)),
    )
    assert.equal((await search(db, query)).length, expected.length, query)
  }
})

test('目录：筛选、排列、翻页', async t => {
  const db = await testDatabase(t)
  const names = ['000-zhongwei', '002-liupanshui', '003-xinxiang', '004-dongtou']
  for (const name of names) {
    const file = `${name}-${name === '003-xinxiang' ? 2021 : 2020}.txt`
    await keep(db, await realReport(file), file)
  }
  const page = (wanted: Parameters<typeof libraryPage>[1], limit = 10, offset = 0) =>
    libraryPage(db, wanted, {sort: 'newest', limit, offset})
  assert.equal((await page({})).count, 4)
  assert.deepEqual((await page({}, 1, 1)).agencies, ['新乡市住房和城乡建设局'])
  const byName = await libraryPage(db, {}, {sort: 'name', limit: 10, offset: 0})
  assert.deepEqual(
    byName.agencies.map(name => name?.slice(0, 2)),
    ['六盘', '温州', '新乡', '中卫'],
  )
  assert.deepEqual((await page({year: 2021})).agencies, ['新乡市住房和城乡建设局'])
  assert.deepEqual((await page({agency: '中卫'})).agencies, ['中卫市住房和城乡建设局'])
  assert.equal((await page({agency: '%'})).count, 0)
  const sound = await page({state: 'sound'})
  assert.ok(sound.reports.every(({errors, warnings}) => errors + warnings === 0))
})

async function read(bytes: Uint8Array): Promise<Readable> {
  const examination = await examineFile(bytes, 'a.txt')
  assert.ok(isKeepable(examination))
  return examination
}

function search(db: Database, query: string) {
  return searchReports(db, wordsOf(query), {limit: 20, offset: 0})
}

async function carriedErrors(db: Database, id: number): Promise<string[]> {
  const {result} = (await loadReport(db, id)) ?? {}
  assert.ok(result)
  return result.findings
    .filter(({check}) => check === 'years/carried-over')
    .map(({message}) => message)
}
