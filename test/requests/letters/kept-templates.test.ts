import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {readDocument} from '../../../src/reader/read-document.ts'
import {previewStep} from '../../../src/requests/change/preview-step.ts'
import {letterOf} from '../../../src/requests/letters/letters.ts'
import {makeLetter} from '../../../src/requests/letters/make-letter.ts'
import {keepTemplate, resetTemplate} from '../../../src/requests/letters/templates/keep-template.ts'
import {partsOf} from '../../../src/requests/letters/templates/parts.ts'
import {sampleLetter, templateFile} from '../../../src/requests/letters/templates/template-file.ts'
import {templatesOf} from '../../../src/requests/store/letter-templates.ts'
import {requestOf} from '../../../src/requests/store/requests.ts'
import {paperToDocx} from '../../../src/writer/docx.ts'
import {writeZip} from '../../../src/writer/write-zip.ts'
import {newAgency} from '../../agencies/approvals/bureau.ts'
import {png} from '../../agencies/files/scans.ts'
import {desk, done, refusal} from '../desk.ts'

const letter = 'correction-notice'

test('换模板：此后的文书用新模板，以前办的照旧；恢复标准；每次留在历史和审计里', async t => {
  const {db, agency, key, come, steps, by, officer, clock} = await desk(t)
  const other = await newAgency(db, '教育局')
  const asked = {agency, letter} as const
  const standard = await paperToDocx(letterOf(letter).template)
  const keep = (bytes: Uint8Array, name = '补正.docx') =>
    keepTemplate(db, asked, {name, bytes: Buffer.from(bytes)}, 1e6, by(officer))
  const madeOf = async (id: string) => {
    const event = (await requestOf(db, id))?.events.findLast(
      ({kind}) => kind === 'correction-asked',
    )
    const made = await makeLetter(
      db,
      key,
      {request: id, event: event?.id ?? '', letter},
      by(officer),
    )
    assert.ok(made && !isRefusal(made))
    return made
  }
  const {id: first} = await come()
  await steps(first, {kind: 'registered', on: day('2026-03-02')}, correction)

  clock.now = new Date('2026-03-02T02:00:00Z')
  for (const other of [png, Buffer.from('补正告知书')])
    assert.equal(
      await refusal(keep(other, '补正.docx')),
      '模板应为 docx 文件，请用 Word、WPS 等另存为 docx 后上传',
    )
  assert.match(await refusal(keep(Buffer.alloc(0), '补正.docx')), /文件是空的/)
  assert.match(
    await refusal(keep(await withText(standard, '{{补正事项}}', '另附'))),
    /缺少需要补正的事项/,
  )
  const own = await withText(standard, '无正当理由', '请按时补正，如有疑问可以致电。无正当理由')
  assert.deepEqual(await done(keep(own)), {version: 1, notes: []})

  clock.now = new Date('2026-03-02T03:00:00Z')
  const {id: second} = await come()
  await steps(second, {kind: 'registered', on: day('2026-03-02')})
  const preview = await previewStep(db, key, second, correction, by(officer))
  assert.ok(preview && !isRefusal(preview) && /致电/.test(JSON.stringify(preview.letters)))
  await steps(second, correction)
  const made = await madeOf(second)
  const {blocks} = await readDocument(made.docx ?? new Uint8Array(), 'a.docx')
  assert.match(JSON.stringify(blocks), /张三：.*请写明<项目>&“名称”.*请按时补正/)
  assert.match(JSON.stringify(made.paper), /张三：.*请写明<项目>&“名称”.*请按时补正/)
  const before = await madeOf(first)
  assert.ok(!before.docx && !/致电/.test(JSON.stringify(before.paper)))
  const elsewhere = await sampleLetter(db, {agency: other, letter}, clock.now)
  assert.ok(!elsewhere.docx)

  clock.now = new Date('2026-03-02T04:00:00Z')
  assert.deepEqual(await done(resetTemplate(db, asked, by(officer))), {version: 2})
  assert.equal(await refusal(resetTemplate(db, asked, by(officer))), '现在用的就是标准模板')
  assert.ok((await madeOf(second)).docx)
  assert.ok(!(await sampleLetter(db, asked, clock.now)).docx)
  assert.deepEqual(
    Buffer.from((await templateFile(db, asked, 1, clock.now)) ?? []),
    Buffer.from(own),
  )
  assert.deepEqual(
    (await templatesOf(db, agency)).map(({version, file}) => [version, file !== null]),
    [
      [2, false],
      [1, true],
    ],
  )
  const {rows} = await sql<{
    action: string
  }>`select action from audit_entries where action like '%模板' order by number`.execute(db)
  assert.deepEqual(
    rows.map(({action}) => action),
    ['更换文书模板', '恢复标准文书模板'],
  )
  await assert.rejects(sql`delete from letter_templates`.execute(db), /只能追加/)
})

const correction = {
  kind: 'correction-asked',
  on: day('2026-03-02'),
  matters: '请写明<项目>&“名称”',
  answerBy: day('2026-03-20'),
} as const

async function withText(bytes: Uint8Array, old: string, now: string): Promise<Buffer> {
  const parts = await partsOf(bytes)
  const xml = new TextDecoder().decode(parts.get('word/document.xml'))
  assert.ok(xml.includes(old))
  parts.set('word/document.xml', new TextEncoder().encode(xml.replace(old, now)))
  return writeZip(parts)
}
