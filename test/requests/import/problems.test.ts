import assert from 'node:assert/strict'
import test from 'node:test'
import type {CellValue, Workbook} from 'exceljs'
import {numberIn} from '../../../src/requests/import/end-numbers.ts'
import {dayIn} from '../../../src/requests/import/read-days.ts'
import {itemsIn} from '../../../src/requests/import/read-items.ts'
import {answered, fileOf, judged, type Line, open} from './sheet.ts'

type Case = {
  kind: string
  /** Beside a row that is right. */
  line?: Line
  lines?: Line[]
  sheet?: string
  change?: (book: Workbook) => void
  /** Every problem of the file. */
  says: RegExp[]
}

const cell = (address: string, value: CellValue) => (book: Workbook) => {
  const sheet = book.getWorksheet('台账')
  if (sheet) sheet.getCell(address).value = value
}

/** Row 2 is right, row 3 the planted one. */
const cases: Case[] = [
  {kind: '没有错', line: answered, says: []},
  {
    kind: '答复早于收到',
    line: {...answered, 答复日期: '2026-02-27'},
    says: [/第3行「答复日期」：早于收到日期（2026-03-02）/],
  },
  {
    kind: '送达早于答复',
    line: {...answered, 送达日期: '2026-03-19'},
    says: [/「送达日期」：早于答复日期/],
  },
  {
    kind: '补正日早于告知',
    line: {...open, 登记号: '2', 补正告知日期: '2026-03-09', 补正日期: '2026-03-06'},
    says: [/「补正日期」：早于补正告知日期/],
  },
  {
    kind: '补正告知超过7个工作日',
    line: {...open, 登记号: '2', 补正告知日期: '2026-03-20', 补正期限: '2026-04-10'},
    says: [/「补正告知日期」：告知补正的期限.*届满.*第三十条.*备注/],
  },
  {
    kind: '逾期补正没有理由',
    line: {
      ...open,
      登记号: '2',
      补正告知日期: '2026-03-05',
      补正期限: '2026-03-20',
      补正日期: '2026-03-23',
    },
    says: [/「补正日期」：补正期限已于2026-03-20届满.*第三十条/],
  },
  {
    kind: '有补正日没有告知日',
    line: {...open, 登记号: '2', 补正日期: '2026-03-23'},
    says: [/「补正日期」：填了补正日期，没有填补正告知日期/],
  },
  {
    kind: '等待补正却已答复',
    line: {...answered, 补正告知日期: '2026-03-05', 补正期限: '2026-03-18'},
    says: [/「答复类型」：正在等待申请人补正，期间不能办理（《条例》第三十条）/],
  },
  {
    kind: '两种结果',
    line: {...answered, 答复类型: '予以公开、信息不存在'},
    says: [/「答复类型」：一件申请只能有一种计入表三的答复类型/],
  },
  {
    kind: '没有这种结果',
    line: {...answered, 答复类型: '予以公布'},
    says: [/「答复类型」：没有「予以公布」这一种，是否应为「予以公开」/],
  },
  {kind: '结果太宽', line: {...answered, 答复类型: '不予公开'}, says: [/不予公开有八种情形/]},
  {
    kind: '有结果没有日期',
    line: {...answered, 答复日期: null, 送达日期: null},
    says: [/「答复类型」：填了答复类型，没有填答复日期/],
  },
  {
    kind: '各项答复与计入的不合',
    line: {...answered, 申请内容: '1. 甲文件\n2. 乙文件', 各项答复: '予以公开\n信息不存在'},
    says: [/「答复类型」：这样的答复应计为“部分公开”.*表三/],
  },
  {
    kind: '各项答复少一项',
    line: {...answered, 申请内容: '1. 甲文件\n2. 乙文件', 各项答复: '予以公开'},
    says: [/申请内容有2项，这里有1项/],
  },
  {
    kind: '延长超过20个工作日',
    line: {...open, 登记号: '2', 延期告知日期: '2026-03-20', 延长天数: '30'},
    says: [/「延期告知日期」：延长的期限最长不得超过20个工作日（《条例》第三十三条第二款）/],
  },
  {
    kind: '期满后延期',
    line: {...open, 登记号: '2', 延期告知日期: '2026-04-10', 延长天数: '20'},
    says: [/答复期限已于2026年3月30日届满.*第三十三条第二款.*清空/],
  },
  {
    kind: '延期没有天数',
    line: {...open, 登记号: '2', 延期告知日期: '2026-03-20'},
    says: [/「延长天数」：填了延期，没有填延长几个工作日/],
  },
  {
    kind: '第三方答复早于收到',
    line: {
      ...open,
      登记号: '2',
      征求第三方日期: '2026-03-09',
      第三方收到日期: '2026-03-12',
      第三方答复日期: '2026-03-10',
      第三方意见: '同意',
    },
    says: [/「对方答复日期」：早于对方收到日期/],
  },
  {
    kind: '没有判断第三方理由',
    line: {
      ...open,
      登记号: '2',
      征求第三方日期: '2026-03-09',
      第三方收到日期: '2026-03-10',
      第三方答复日期: '2026-03-12',
      第三方意见: '不同意',
    },
    says: [/第三方不同意公开，请判断其理由是否合理（《条例》第三十二条）/],
  },
  {
    kind: '收费金额不对',
    line: {
      ...open,
      登记号: '2',
      收费通知日期: '2026-03-10',
      收费计算: '按量215页',
      收费金额: '300',
    },
    says: [/收费金额应为3300元，实为300元（国办函〔2020〕109号）/],
  },
  {
    kind: '登记号重复',
    line: open,
    says: [/第3行「登记号」：登记号「依申请〔2026〕1号」与第2行重复/],
  },
  {kind: '登记号系统中已有', line: {...open, 登记号: '依申请〔2026〕99号'}, says: [/在系统中已有/]},
  {
    kind: '没有登记号却已办理',
    line: {...answered, 登记号: null},
    says: [/「登记号」：已经办理的申请应有登记号/],
  },
  {
    kind: '不知道的申请人类型',
    line: {...open, 登记号: '2', 申请人类型: '商业公司'},
    says: [/「申请人类型」：没有「商业公司」这一种/],
  },
  {
    kind: '没有姓名',
    line: {...open, 登记号: '2', 申请人: null},
    says: [/「姓名或名称」：没有填写/],
  },
  {
    kind: '证件校验位不对',
    line: {...open, 登记号: '2', 证件类型: '身份证', 证件号码: '110105194912310021'},
    says: [/「证件号码」：居民身份证的校验位或位数不对/],
  },
  {
    kind: '证件号码成了数字',
    line: {...open, 登记号: '2', 证件号码: 110105194912310030},
    says: [/「证件号码」：以数字存放，第15位以后已经丢失/],
  },
  {
    kind: '不是日期',
    line: {...open, 登记号: '2', 收到日期: '三月二日'},
    says: [/「收到日期」：「三月二日」不是日期/],
  },
  {kind: '日期没有年份', line: {...open, 登记号: '2', 收到日期: '3月2日'}, says: [/没有年份/]},
  {kind: '没有这一天', line: {...open, 登记号: '2', 收到日期: '2026-02-30'}, says: [/不是日期/]},
  {
    kind: '将来的日期',
    line: {...open, 登记号: '2', 收到日期: '2027-03-02'},
    says: [/2027-03-02还没有到.*核对年份/],
  },
  {
    kind: '公式没有结果',
    line: {...open, 登记号: '2'},
    change: cell('F3', {formula: 'A1'} as CellValue),
    says: [/「收到日期」：是公式，但没有计算结果/],
  },
  {
    kind: '合并的单元格',
    line: {...open, 登记号: '2'},
    change: book => book.getWorksheet('台账')?.mergeCells('G2:G3'),
    says: [/第3行「申请内容」：与 G2 合并了单元格/],
  },
  {
    kind: '隐藏的行',
    line: {...open, 登记号: '2'},
    change: book => {
      const row = book.getWorksheet('台账')?.getRow(3)
      if (row) row.hidden = true
    },
    says: [/第3行：这一行是隐藏的/],
  },
  {
    kind: '缺一列',
    lines: [
      {登记号: '1', 申请人类型: '公民', 申请人: '张三', 收到方式: '当面', 收到日期: '2026-03-02'},
    ],
    says: [/第1行「申请内容」：缺少这一列/],
  },
  {
    kind: '多一列',
    line: {...open, 登记号: '2', 领导批示: '阅'},
    says: [/第1行「领导批示」：没有这个列名/],
  },
  {
    kind: '当面提交却有另一到达日',
    line: {...open, 登记号: '2', 到达日期: '2026-03-01'},
    says: [/「到达日期」：当面提交的，到达之日即收到申请之日.*第三十一条/],
  },
  {
    kind: '网上申请未确认就登记',
    line: {...open, 登记号: '2', 收到方式: '网上', 收到日期: null, 到达日期: '2026-03-02'},
    says: [/收到之日未定，不能登记（《条例》第三十一条）/],
  },
  {
    kind: '没有跨年却填上年结转',
    line: {...answered, 结转情况: '上年结转'},
    says: [/「结转情况」：2026-03-02收到、2026-03-20办结，没有跨年/],
  },
  {
    kind: '没有这位经办人',
    line: {...open, 登记号: '2', 经办人: '张明'},
    says: [/「经办人」：「张明」：本机关没有这位人员.*是否应为「张敏」/],
  },
  {
    kind: '没有送达就归档',
    line: {...answered, 送达日期: null, 归档日期: '2026-04-01'},
    says: [/「归档日期」：答复尚未送达，不能归档/],
  },
  {
    kind: '没有告知补正却以逾期不补正办结',
    line: {...open, 登记号: '2', 答复类型: '逾期不补正', 答复日期: '2026-04-01'},
    says: [/没有等待中的补正（《条例》第三十条）/],
  },
]

test('台账的每一种错误都按行指出，法律上不可能的写明依据', async t => {
  for (const {kind, line, lines, sheet, change, says} of cases)
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
    [{...answered, 答复日期: '2026-03-21'}, /「答复日期」：2026-03-21是休息日（周末）/],
    [
      {...answered, 登记号: '依申请〔2025〕2号'},
      /「登记号」：登记号是2025年的，收到日期是2026-03-02/,
    ],
    [{...answered, 收到日期: 46_083}, /「收到日期」：「46083」是以数字存放的日期，读作 2026-03-02/],
    [
      {...answered, 答复期限: '2026-04-03'},
      /「答复期限」：台账填2026年4月3日，按办理经过算得2026年3月30日/,
    ],
    [
      {...answered, 答复类型: '不存在'},
      /「答复类型」：以“信息不存在”答复，应有检索记录.*第三十六条第（四）项/,
    ],
    [
      {...open, 登记号: '2', 办理状态: '答复待批准'},
      /「办理状态」：台账填「答复待批准」，按办理经过是「办理中」/,
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
