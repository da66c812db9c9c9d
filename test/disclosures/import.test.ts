import assert from 'node:assert/strict'
import {test} from 'node:test'
import {readImport} from '../../src/agencies/import/import-file.ts'
import {problemLine} from '../../src/agencies/import/problem.ts'
import {importCatalogue, previewCatalogue} from '../../src/disclosures/import/import-catalogue.ts'
import {planCatalogue} from '../../src/disclosures/import/plan-catalogue.ts'
import {catalogueTemplate} from '../../src/disclosures/import/template.ts'
import {day} from '../../src/law/day.ts'
import {bureau} from '../agencies/approvals/bureau.ts'
import {workbook} from '../agencies/import/workbook.ts'

const head = ['名称', '文号', '公开日期', '网址', '摘要', '关键词']
const page = 'https://www.example.gov.cn/zwgk'

test('目录的表格逐行指出错误；模板原样导入说没有内容；常用的别名、日期写法都认', async () => {
  const today = day('2026-03-02')
  const plan = async (rows: string[][], known = new Set<string>()) =>
    planCatalogue((await readImport(await workbook({主动公开目录: rows}))).sheets, known, today)
  const cases: [rows: string[][], problems: string[]][] = [
    [[['', '', '2025-03-12', `${page}/1.html`]], ['“主动公开目录”第2行“名称”：没有填写']],
    [
      [['甲', '', '2025年2月30日', `${page}/1.html`]],
      ['“主动公开目录”第2行“公开日期”：应为日期，如 2026-03-01'],
    ],
    [
      [['甲', '', '2026-03-03', `${page}/1.html`]],
      ['“主动公开目录”第2行“公开日期”：在今天以后，还没有公开的不列入'],
    ],
    [
      [['甲', '', '20250312', '见县政府网站']],
      ['“主动公开目录”第2行“网址”：应为文件在网站上的网址，以 http:// 或者 https:// 开头'],
    ],
    [
      [
        ['甲', '', '2025/3/12', `${page}/1.html`],
        ['乙', '', '2025.3.12', `${page}/1.html`],
        ['甲', '', '2025年3月12日', `${page}/1.html`],
      ],
      ['“主动公开目录”第4行“名称”：名称和网址与第2行重复'],
    ],
  ]
  for (const [rows, problems] of cases)
    assert.deepEqual((await plan([head, ...rows])).problems.map(problemLine), problems)
  const other = await plan(
    [
      ['标题', '发文字号', '发布日期', '链接'],
      ['甲', '青建发〔2025〕1号', '2025-03-12', `${page}/1.html`],
      ['乙', '', '2025-03-13', `${page}/2.html`],
    ],
    new Set([`${page}/2.html 乙`]),
  )
  assert.deepEqual(other.problems, [])
  assert.deepEqual(
    [other.documents.map(({number}) => number), other.known],
    [['青建发〔2025〕1号'], 1],
  )
  const template = await readImport(Buffer.from(await catalogueTemplate()))
  const [problem] = planCatalogue(template.sheets, new Set(), today).problems
  assert.match(problem?.text ?? '', /没有要导入的文件/)
})

test('全部写入或什么都不写；再导入一次不重复', async t => {
  const {db, agency, by, person} = await bureau(t)
  const officer = by(await person('李敏', 'disclosure-officer'))
  const rows = Array.from({length: 250}, (_, at) => [
    `公告${at}`,
    '',
    '2025-03-12',
    `${page}/${at}.html`,
  ])
  const wrong = await readImport(await workbook({目录: [head, ...rows, ['甲', '', '', '']]}))
  const right = await readImport(await workbook({目录: [head, ...rows]}))
  const moved: number[] = []
  const run = (file: typeof right) =>
    importCatalogue(db, agency, file, officer, done => void moved.push(done))
  assert.equal((await run(wrong)).problems.length, 2)
  assert.equal((await previewCatalogue(db, agency, right, officer)).documents.length, 250)
  assert.equal((await run(right)).documents.length, 250)
  assert.deepEqual(moved, [200])
  const again = await run(right)
  assert.deepEqual([again.documents.length, again.known], [0, 250])
})
