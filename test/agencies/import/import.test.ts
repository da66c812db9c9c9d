import assert from 'node:assert/strict'
import test from 'node:test'
import ExcelJs from 'exceljs'
import {verifyChains} from '../../../src/agencies/audit/verify.ts'
import {previewImport, readImport, runImport} from '../../../src/agencies/import/import-file.ts'
import {importTemplate} from '../../../src/agencies/import/template.ts'
import {listAgencies} from '../../../src/agencies/organs/store/list-agencies.ts'
import {listPeople} from '../../../src/agencies/people/store/list-people.ts'
import {day} from '../../../src/law/day.ts'
import {testDatabase} from '../../database.ts'
import {editorAt, plantCounty} from './county.ts'
import {largeFile} from './large-file.ts'
import {organHeads, personHeads, workbook} from './workbook.ts'

const today = day('2026-03-02')
const page = {page: 1, size: 200}

const organs = [
  organHeads,
  ['某县住建局质监站', '某县住房和城乡建设局', '公共企事业单位', '', '', '', ''],
  ['某县住房和城乡建设局', '某县人民政府', '政府部门', '', 990101, '某县教育局', '办公室、法规科'],
]
const people = [
  personHeads,
  [
    '张敏',
    '某县住房和城乡建设局',
    '办公室',
    13812345678,
    '',
    'zhangmin',
    '信息员、分管领导',
    new Date('2026-01-01'),
    '',
  ],
  ['李四', '某县住建局质监站', '', '', '', '', '信息员', '2026/1/1', '2026年12月31日'],
]

test('系统管理员导入机关、人员和账号，安全管理员用同一文件导入职务', async t => {
  const db = await testDatabase(t)
  const {county} = await plantCounty(db)
  const file = await readImport(await workbook({机关: organs, 人员: people}))
  const system = editorAt(county, 'system-administrator')
  const security = editorAt(county, 'security-administrator')
  const first = {people: true, appointments: false}
  const second = {people: false, appointments: true}

  const early = await previewImport(db, security, second, file)
  assert.match(early.problems[0]?.text ?? '', /没有找到“某县住房和城乡建设局”/)
  const preview = await previewImport(db, system, first, file)
  const counts = {organs: 2, departments: 2, people: 2, accounts: 1, appointments: 0, rolesLeft: 3}
  assert.deepEqual(preview, {problems: [], counts, steps: 14})
  assert.deepEqual(await runImport(db, system, first, file, () => undefined), {
    problems: [],
    counts,
  })
  const given = await runImport(db, security, second, file, () => undefined)
  assert.deepEqual([given.problems, given.counts.appointments], [[], 3])
  const again = await runImport(db, security, second, file, () => undefined)
  assert.match(again.problems[0]?.text ?? '', /不必重复任命/)
  const twice = await runImport(db, system, first, file, () => undefined)
  assert.ok(twice.problems.some(({text}) => text === '同一上级之下已有“某县住房和城乡建设局”'))

  const within = {own: [], below: [county]}
  const found = await listPeople(db, within, {...page, text: '张敏'}, today)
  const [zhang] = found.rows
  assert.deepEqual(
    [zhang?.telephone, zhang?.login, zhang?.departmentName, zhang?.roles],
    ['13812345678', 'zhangmin', '办公室', ['information-officer', 'leader']],
  )
  const [station] = (await listAgencies(db, within, {...page, text: '质监站'})).rows
  assert.deepEqual(
    [station?.parentName, station?.kind],
    ['某县住房和城乡建设局', 'public-institution'],
  )
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
})

test('下级机关的管理员导入不到职责之外', async t => {
  const db = await testDatabase(t)
  const {education} = await plantCounty(db)
  const file = await readImport(await workbook({机关: organs}))
  const editor = editorAt(education, 'system-administrator')
  const {problems} = await runImport(
    db,
    editor,
    {people: true, appointments: false},
    file,
    () => undefined,
  )
  assert.deepEqual(
    problems.map(({row, text}) => [row, text]),
    [[3, '没有找到“某县人民政府”，或者不在您的职责范围内']],
  )
})

test('模板可以直接填写：示例行不导入，可选值照用', async t => {
  const db = await testDatabase(t)
  const {county} = await plantCounty(db)
  const editor = editorAt(county, 'system-administrator', 'security-administrator')
  const both = {people: true, appointments: true}
  const book = new ExcelJs.Workbook()
  const template = Buffer.from(await importTemplate())
  const untouched = await previewImport(db, editor, both, await readImport(template))
  assert.match(untouched.problems[0]?.text ?? '', /没有可以导入的内容/)
  await book.xlsx.load(template as unknown as ArrayBuffer)
  const allowed = book.getWorksheet('可选值')
  book
    .getWorksheet('机关')
    ?.addRow(['某县水务局', '某县人民政府', allowed?.getCell('A3').value, '', '', '', '办公室'])
  book
    .getWorksheet('人员')
    ?.addRow([
      '李四',
      '某县水务局',
      '办公室',
      '',
      '',
      '',
      allowed?.getCell('B4').value,
      '2026-01-01',
    ])
  const filled = await readImport(Buffer.from(await book.xlsx.writeBuffer()))
  const {problems, counts} = await runImport(db, editor, both, filled, () => undefined)
  assert.deepEqual(problems, [])
  assert.deepEqual([counts.organs, counts.people, counts.appointments], [1, 1, 1])
})

test('200个机关、1000人一次导入，一个进度走到底', async t => {
  const db = await testDatabase(t)
  const {county} = await plantCounty(db)
  const editor = editorAt(county, 'system-administrator', 'security-administrator')
  const began = performance.now()
  const file = await readImport(await largeFile(200, 1000))
  const read = performance.now()
  const seen: number[] = []
  const {problems, counts} = await runImport(
    db,
    editor,
    {people: true, appointments: true},
    file,
    (done, total) => {
      seen.push(done / total)
    },
  )
  t.diagnostic(
    `读取${Math.round(read - began)}毫秒，写入${Math.round(performance.now() - read)}毫秒`,
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(counts, {
    organs: 200,
    departments: 200,
    people: 1000,
    accounts: 1000,
    appointments: 1000,
    rolesLeft: 0,
  })
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
  )
  assert.equal(seen.at(-1), 1)
  const listed = await listPeople(db, {own: [], below: [county]}, page, today)
  assert.equal(listed.total, 1001)
  for await (const {broken} of verifyChains(db)) assert.equal(broken, undefined)
})
