import assert from 'node:assert/strict'
import test from 'node:test'
import {numberIn} from '../../../../src/requests/register/import/end-numbers.ts'
import {dayIn} from '../../../../src/requests/register/import/read-days.ts'
import {itemsIn} from '../../../../src/requests/register/import/read-items.ts'
import {problemCases} from './problem-cases.ts'
import {answered, fileOf, judged, type Line, open} from './sheet.ts'

test('台账的每一种错误都按行指出，法律上不可能的写明依据', async t => {
  for (const {kind, line, lines, sheet, change, says} of problemCases)
    await t.test(kind, async () => {
      const given = lines ?? [open, ...(line ? [line] : [])]
      const {problems} = await judged(
        await fileOf(given, {...(sheet && {sheet}), ...(change && {change})}),
      )
      assert.equal(problems.length, says.length, problems.join('\n'))
      for (const [at, sentence] of says.entries()) assert.match(problems[at] ?? '', sentence)
    })
})

test('可疑而不妨碍导入的，只提醒', async () => {
  const doubts: [Line, RegExp][] = [
    [{...answered, 答复日期: '2026-03-21'}, /“答复日期”：2026-03-21是休息日（周末）/],
    [
      {...answered, 登记号: '依申请〔2025〕2号'},
      /“登记号”：登记号是2025年的，收到日期是2026-03-02/,
    ],
    [{...answered, 收到日期: 46_083}, /“收到日期”：“46083”是以数字存放的日期，读作 2026-03-02/],
    [
      {...answered, 答复期限: '2026-04-03'},
      /“答复期限”：台账填2026年4月3日，按办理经过算得2026年3月30日/,
    ],
    [
      {...answered, 答复类型: '不存在'},
      /“答复类型”：以“信息不存在”答复，应有检索记录.*第三十六条第（四）项/,
    ],
    [
      {...open, 登记号: '2', 办理状态: '答复待批准'},
      /“办理状态”：台账填“答复待批准”，按办理经过是“办理中”/,
    ],
  ]
  for (const [line, sentence] of doubts) {
    const {problems, doubts: told, cases: read} = await judged(await fileOf([open, line]))
    assert.deepEqual([problems, read.length], [[], 2])
    assert.ok(
      told.some(each => sentence.test(each)),
      `${sentence}：${told}`,
    )
  }
})

test('真实台账的写法：别的列名、唯一的工作表、标题行、斜线、各种日期', async () => {
  const {
    problems,
    doubts,
    cases: read,
    years,
    numbers,
  } = await judged(
    await fileOf(
      [
        {
          ...answered,
          登记号: '2025-017',
          收到日期: '2025年12月8日',
          答复日期: '2026/1/5',
          送达日期: new Date('2026-01-06'),
          是否结转: '2025年结转',
          延期日期: '/',
        },
        {
          ...open,
          登记号: '2026-031',
          收到方式: 'EMS',
          收到日期: '２０２６．３．２',
          延期日期: '20260320',
          延长天数: '20个工作日',
          备注: '电话催问两次',
        },
      ],
      {
        sheet: 'Sheet1',
        change: book => book.getWorksheet('Sheet1')?.insertRow(1, ['某局2026年依申请公开台账']),
      },
    ),
  )
  assert.deepEqual([problems, doubts, read.length], [[], [], 2])
  assert.deepEqual(years, [
    {year: 2025, received: 1, carriedIn: 0, concluded: 0, carriedOut: 1},
    {year: 2026, received: 1, carriedIn: 1, concluded: 1, carriedOut: 1},
  ])
  assert.deepEqual(
    numbers.map(({kind, year, last}) => `${kind} ${year} ${last}`),
    ['registration 2025 17', 'registration 2026 31', 'reply 2026 2'],
  )
})

test('日期、编号、分项的读法', () => {
  for (const text of [
    '2026-03-02',
    '2026/3/2',
    '2026.3.2',
    '2026年3月2日',
    '20260302',
    '46083',
    '2026-03-02 09:30',
    ' 2026 年 3 月 2 日',
  ])
    assert.equal((dayIn(text) as {day?: string}).day, '2026-03-02', text)
  for (const text of ['3.2', '26-3-2', '12345', '2026-13-01', '收到', '460830'])
    assert.ok('wrong' in dayIn(text), text)
  const numbers: [string, object | undefined][] = [
    ['依申请〔2026〕58号', {year: 2026, last: 58}],
    ['平政依申请[2026]第007号', {year: 2026, last: 7}],
    ['2026-058', {year: 2026, last: 58}],
    ['YSQ2026058', {year: 2026, last: 58}],
    ['15', {last: 15}],
    ['20260315001', undefined],
    ['2026-03-15-001', undefined],
    ['无', undefined],
  ]
  for (const [text, is] of numbers) assert.deepEqual(numberIn(text), is, text)
  const items: [string[], number][] = [
    [['某文件'], 1],
    [['1. 甲', '2. 乙'], 2],
    [['一、甲', '二、乙', '（附图）', '三、丙'], 3],
    [['（1）甲', '（2）乙'], 2],
    [['请公开：', '1. 甲', '2. 乙'], 1],
    [['2026年甲', '乙'], 1],
    [['1. 甲'], 1],
  ]
  for (const [lines, count] of items) assert.equal(itemsIn(lines).length, count, lines.join())
})
