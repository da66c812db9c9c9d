import assert from 'node:assert/strict'
import {copyFile, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, test} from 'node:test'
import {fileURLToPath} from 'node:url'
import {gongkai} from './gongkai.ts'

const files = fileURLToPath(new URL('../reports/files/', import.meta.url))
const xinxiang = join(files, '003-xinxiang-2021.txt')
const hongze = join(files, '100-hongze-2024.pdf')

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-'))
})
after(() => rm(folder, {recursive: true}))

test('read：每份报告一行，单元格有值、原文、位置', async () => {
  const {status, lines} = await run('read', xinxiang, hongze, '--json')
  assert.equal(status, 0)
  assert.deepEqual(
    lines.map(({file, agency, year, layout}) => [file, agency, year, layout]),
    [
      [xinxiang, '新乡市住房和城乡建设局', 2021, '2021'],
      [hongze, '淮安市洪泽区人民政府', 2024, '2021'],
    ],
  )
  const cell = lines[0]?.cells['t3.unavailable.notHeld.natural']
  assert.deepEqual([cell.value, cell.text, cell.how], [50, '50', 'read'])
  assert.equal(typeof cell.place.line, 'number')
  assert.deepEqual(
    lines[0]?.sections.map(({number}: {number: number}) => number),
    [1, 2, 3, 4, 5, 6],
  )
})

test('check：没有错误为0，有错误为1，逐项列出未能校核的', async () => {
  const whole = await run('check', xinxiang, '--json')
  assert.equal(whole.status, 0)
  const wrong = await altered('wrong.txt', '50	0	0	0	0	0	50', '51	0	0	0	0	0	50')
  const {status, lines} = await run('check', wrong, '--json')
  assert.equal(status, 1)
  const [found] = lines[0]?.findings ?? []
  assert.match(found.check, /^table3\//)
  assert.match(found.message, /应为 .+，实为 /)
  assert.ok(found.cells.includes('t3.unavailable.notHeld.natural'))
  assert.ok(lines[0]?.notRun.every(({why}: {why: string}) => why.length > 0))
})

test('一次校核多份：相邻两年、各份之间也核对，最后说有错误的是哪几份', async () => {
  const later = await altered('2022年.txt', '2021', '2022')
  const copied = await altered('甲市.txt', '新乡市', '甲市')
  const {status, lines} = await run('check', later, xinxiang, copied, '--json')
  assert.equal(status, 0)
  const found = lines.map(({findings}) => findings.map(({check}: Line) => check))
  assert.ok(found[0]?.includes('years/documents-in-force'))
  assert.deepEqual(found[1], [])
  assert.match(lines[2]?.findings[0].message, /与新乡市住房和城乡建设局 \d+ 年度报告逐句相同/)
  const wrong = await altered('错.txt', '50\t0\t0\t0\t0\t0\t50', '51\t0\t0\t0\t0\t0\t50')
  const missing = join(folder, '没有.txt')
  const {stdout} = await gongkai({}, 'check', wrong, xinxiang, later, missing)
  const last = stdout.trimEnd().split('\n').slice(-2)
  assert.match(
    last[0] ?? '',
    /^共 4 份：有错误 1 份，有其他问题 1 份，未发现问题 1 份，不能使用 1 份。/,
  )
  assert.match(last[1] ?? '', /错\.txt：\d+ 处$/)
})

test('不能用的文件在标准错误中指名，其余照常', async () => {
  const missing = join(folder, '没有.txt')
  const empty = await written('空.docx', '')
  const old = await written(
    '2016.txt',
    '甲局2016年政府信息公开工作年度报告\n一、概述\n二、主动公开政府信息情况\n公开120条。\n三、依申请公开政府信息情况\n收到12件。',
  )
  const {status, lines, errors} = await run('check', missing, xinxiang, empty, old, '--json')
  assert.equal(status, 2)
  assert.deepEqual(
    lines.map(({file, year}) => [file, year]),
    [
      [xinxiang, 2021],
      [old, 2016],
    ],
  )
  assert.match(errors, /2016\.txt：没有认出法定的表格（2019年以前.*只读了文字/)
  assert.match(errors, /没有\.txt：没有这个文件/)
  assert.match(errors, /空\.docx：.+/)
})

test('check 给人看时，未能校核的各有名称；不是年报的只在标准错误中说一次', async () => {
  const notice = await written('通知.txt', '关于召开会议的通知\n请各科室按时参加。')
  const {stdout, stderr} = await gongkai({}, 'check', xinxiang, notice)
  assert.match(
    stdout,
    /未能校核“上年结转等于上一年度报告的结转下年度继续办理”：.+ \[years\/carried-over\]/,
  )
  assert.doesNotMatch(stdout, /通知\.txt/)
  assert.match(stdout, /共 2 份：.*不能使用 1 份/)
  assert.match(stderr, /通知\.txt：没有认出政府信息公开工作年度报告/)
})

test('文件夹和通配符代表其中的文件，一个也没有的说明；读不完的设备也有尽头', async () => {
  const inside = join(folder, '各县')
  await mkdir(inside)
  await mkdir(join(inside, '乡镇'))
  for (const name of ['乙.txt', '甲.txt', '~$甲.docx', '数据.csv'])
    await copyFile(xinxiang, join(inside, name))
  const named = ['乙.txt', '甲.txt'].map(name => join(inside, name))
  for (const words of [inside, join(inside, '*.txt')]) {
    const {status, lines} = await run('claims', words, '--json')
    assert.deepEqual([status, lines.map(({file}) => file)], [0, named])
  }
  await writeFile(join(inside, '扫描.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'))
  const scanned = await run('check', inside, '--json')
  assert.deepEqual([scanned.status, scanned.lines.length], [2, 2])
  assert.match(scanned.errors, /扫描\.jpg：这是图片文件.*请换用/)
  const none = await run('check', join(folder, '*.pdf'), join(inside, '乡镇'), '/dev/zero')
  assert.equal(none.status, 2)
  assert.match(none.errors, /乡镇：这个文件夹里没有年报文件/)
  assert.match(none.errors, /\*\.pdf：没有这个文件/)
  if (process.platform === 'linux') assert.match(none.errors, /\/dev\/zero：文件超过 50 MB/)
})

test('check：文件有一处没有读出，就不算未发现问题；读取说明也在 --json 里', async () => {
  const damaged = join(folder, '缺损.txt')
  const bytes = await readFile(xinxiang)
  const at = bytes.indexOf('夯实')
  await writeFile(
    damaged,
    Buffer.concat([bytes.subarray(0, at), Buffer.of(0xff), bytes.subarray(at)]),
  )
  const {lines} = await run('check', damaged, '--json')
  assert.deepEqual(
    lines[0]?.findings.map(({check, severity}: {check: string; severity: string}) => [
      check,
      severity,
    ]),
    [['form/all-read', 'warning']],
  )
  assert.match(lines[0]?.messages[0].text, /1 处字节不能按 UTF-8 识别/)
  const other = await readFile(join(files, '000-zhongwei-2020.txt'))
  const two = await written('两份.txt', Buffer.concat([bytes, other]).toString())
  const twice = await run('check', two, '--json')
  assert.deepEqual(
    twice.lines[0]?.findings.map(({check, message}: {check: string; message: string}) => [
      check,
      message,
    ]),
    [
      [
        'form/all-read',
        '全文应能读出，实为文件中有 2 份年度报告，只读取了其中一份；其余各份请分别存为文件再读',
      ],
    ],
  )
  const {stdout} = await gongkai({}, 'check', damaged, hongze)
  assert.equal(stdout.match(/字节不能按/g)?.length, 1)
  assert.match(stdout, /全文应能读出，实为文件有 1 处字节.*\[form\/all-read\]/)
  assert.match(stdout, /有其他问题 2 份，未发现问题 0 份/)
})

test('claims：任何中文文字，不成立的为1', async () => {
  const file = await written(
    '文.txt',
    '全年公开信息53篇，其中组织机构2篇、部门文件5篇、工作动态43篇、财政预算4篇。',
  )
  const {status, lines} = await run('claims', file, '--json')
  assert.equal(status, 1)
  const [claim] = lines[0]?.claims ?? []
  assert.deepEqual(
    [claim.kind, claim.holds, claim.total, claim.parts],
    ['sum', false, 53, [2, 5, 43, 4]],
  )
  assert.deepEqual(claim.place, {line: 1, column: 1})
})

test('compare：逐格并列', async () => {
  const {status, lines} = await run('compare', xinxiang, hongze, '--json')
  assert.equal(status, 0)
  assert.equal(lines[0]?.reports.length, 2)
  assert.ok(lines[0]?.cells.some(({values}: {values: unknown[]}) => values.length === 2))
  assert.deepEqual(lines[0]?.files, [xinxiang, hongze])
})

test('compare：files 与 reports 逐一对应；空白、未读出、无此格各有其名', async () => {
  const later = await altered('2022.txt', '2021', '2022')
  const doubtful = await altered('doubtful.txt', '50\t0\t0\t0\t0\t0\t50', '5O\t\t0\t0\t0\t0\t50')
  const {lines, errors} = await run('compare', later, join(folder, '没有.txt'), xinxiang, '--json')
  assert.deepEqual(lines[0]?.files, [xinxiang, later])
  assert.deepEqual(
    lines[0]?.reports.map(({year}: {year: number}) => year),
    [2021, 2022],
  )
  assert.match(errors, /没有\.txt/)
  const read = await gongkai({}, 'read', doubtful)
  assert.match(read.stdout, /“5O”.*（第\d+行第\d+列）\n/)
  assert.doesNotMatch(read.stdout, /）（第\d+行/)
  const {stdout} = await gongkai({}, 'compare', xinxiang, doubtful)
  assert.match(stdout, /自然人\t50\t未读出：5O\n/)
  assert.match(stdout, /企业\t0\t空白\n/)
})

test('export：写出的文件再读回来，每格不变', async () => {
  const {lines} = await run('read', xinxiang, '--json')
  const values = (line: Line | undefined) =>
    Object.entries<{value: number | null}>(line?.cells).map(([code, {value}]) => [code, value])
  for (const target of ['html', 'xlsx', 'docx', 'pdf']) {
    const out = join(folder, `out.${target}`)
    assert.equal((await run('export', xinxiang, '--to', target, out)).status, 0)
    const again = await run('read', out, '--json')
    assert.deepEqual(values(again.lines[0]).sort(), values(lines[0]).sort(), target)
  }
  const csv = join(folder, 'out.csv')
  await run('export', xinxiang, '--to', 'csv', csv)
  assert.match(
    await readFile(csv, 'utf8'),
    /^\ufeff代码,.*\r\n[\s\S]*t3\.unavailable\.notHeld\.natural,表三“1.本机关不掌握相关政府信息”自然人,50,50,/,
  )
})

test('export：不能写的地方说明原因，不盖掉原件', async () => {
  const own = await altered('own.txt', '2021', '2021')
  const refused: [out: string, sentence: RegExp][] = [
    [join(folder, '没有', 'a.csv'), /a\.csv：没有这个文件夹/],
    [folder, /：这是文件夹/],
    [own, /输出文件就是这份报告/],
  ]
  for (const [out, sentence] of refused) {
    const {status, errors} = await run('export', own, '--to', 'csv', out)
    assert.equal(status, 2)
    assert.match(errors, sentence)
    assert.doesNotMatch(errors, /\n {4}at /)
  }
  assert.equal(await readFile(own, 'utf8'), await readFile(xinxiang, 'utf8'))
})

const misuses = [
  [['reed', 'x'], /没有“reed”这个命令/],
  [['check'], /请给出文件/],
  [['compare', 'x'], /请给出至少2个文件/],
  [['check', 'x', '--jsn'], /没有 --jsn 这个选项/],
  [['export', 'x', '--to', 'ps', 'y'], /请用 --to 指明输出格式：html/],
] as const

for (const [args, sentence] of misuses)
  test(`“${args.join(' ')}”说明怎样用`, async () => {
    const {status, errors} = await run(...args)
    assert.equal(status, 2)
    assert.match(errors, sentence)
  })

// biome-ignore lint/suspicious/noExplicitAny: the test looks at what a stranger's program would see
type Line = Record<string, any>

async function run(...args: string[]): Promise<{status: number; lines: Line[]; errors: string}> {
  const {status, stdout, stderr} = await gongkai({}, ...args)
  const lines = stdout.startsWith('{') ? stdout.trim().split('\n') : []
  return {status, lines: lines.map(line => JSON.parse(line)), errors: stderr}
}

async function written(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

async function altered(name: string, from: string, to: string): Promise<string> {
  const text = await readFile(xinxiang, 'utf8')
  assert.ok(text.includes(from))
  return written(name, text.replaceAll(from, to))
}
