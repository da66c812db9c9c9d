import {open} from 'node:fs/promises'
import {finished} from 'node:stream/promises'
import ExcelJs from 'exceljs'
import {nameEntries} from '../agencies/audit/name-entries.ts'
import {nameObjects} from '../agencies/audit/name-objects.ts'
import {type AuditPlace, type AuditSearch, searchAudit} from '../agencies/audit/search.ts'
import {sheetHead, sheetRow} from '../agencies/audit/sheet.ts'
import type {Database} from '../db/database.ts'
import {addDays, type Day, parseDay} from '../law/day.ts'
import {numbersOf} from '../requests/store/numbers.ts'
import {csv, csvLines} from '../writer/csv.ts'
import {chainNames, chosenAgencies} from './audit-agencies.ts'
import {parse, UsageError} from './command.ts'
import {withInstallation} from './installation.ts'
import {recordCommand} from './record-command.ts'

type Search = Omit<AuditSearch, 'limit' | 'after'>

/** Writes the trail to a file, page by page; taking it out of the house is itself an act in it. */
export async function auditExport(args: string[]): Promise<number> {
  const {files, values} = parse(args, ['agency', 'from', 'until'])
  const [file, ...more] = files
  const kind = /\.(csv|xlsx)$/i.exec(file ?? '')?.[1]?.toLowerCase()
  if (!file || !kind || more.length > 0)
    throw new UsageError('请给出一个输出文件，以 .csv 或 .xlsx 结尾。')
  const from = readDay(values.from, '--from')
  const until = readDay(values.until, '--until')
  return withInstallation(async ({db}) => {
    const names = await chainNames(db)
    const search: Search = {
      agencies: values.agency ? chosenAgencies(names, values.agency) : [...names.keys()],
      ...(from && {from: startOf(from)}),
      ...(until && {until: startOf(addDays(until, 1))}),
    }
    const rows = rowsOf(db, search)
    const count = await (kind === 'csv' ? writeCsv(file, rows) : writeXlsx(file, rows))
    const asked = Object.entries(values).filter(([, value]) => value !== undefined)
    await recordCommand(db, {
      action: '导出审计记录',
      object: 'audit',
      after: {search: Object.fromEntries(asked) as Record<string, string>, entries: count},
    })
    console.error(`已写出 ${file}，共${count}条`)
    return 0
  })
}

function readDay(text: string | undefined, option: string): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (!day) throw new UsageError(`${option} 应为日期，如 2026-11-21。`)
  return day
}

function startOf(day: Day): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString()
}

async function* rowsOf(db: Database, search: Search): AsyncGenerator<string[][]> {
  let after: AuditPlace | undefined
  do {
    const page = await searchAudit(db, {...search, after, limit: 1000})
    const named = await nameEntries(db, page.entries)
    yield (await nameObjects(db, named, {request: numbersOf})).map(sheetRow)
    after = page.next
  } while (after)
}

const titles = sheetHead.map(([title]) => title)

async function writeCsv(file: string, pages: AsyncIterable<string[][]>): Promise<number> {
  const out = (await open(file, 'w', 0o600)).createWriteStream()
  const write = (text: string) =>
    new Promise<void>((done, fail) => out.write(text, error => (error ? fail(error) : done())))
  let count = 0
  await write(csv([titles]))
  for await (const rows of pages) {
    count += rows.length
    await write(csvLines(rows))
  }
  out.end()
  await finished(out)
  return count
}

/** As many rows as a sheet holds, then another sheet. */
const rowsInSheet = 1_000_000

async function writeXlsx(file: string, pages: AsyncIterable<string[][]>): Promise<number> {
  const stream = (await open(file, 'w', 0o600)).createWriteStream()
  const book = new ExcelJs.stream.xlsx.WorkbookWriter({stream})
  const addSheet = (number: number) => {
    const sheet = book.addWorksheet(`审计记录${number}`, {views: [{state: 'frozen', ySplit: 1}]})
    sheet.columns = sheetHead.map(([header, width]) => ({header, width}))
    return sheet
  }
  let sheet = addSheet(1)
  let count = 0
  for await (const rows of pages)
    for (const row of rows) {
      if (count > 0 && count % rowsInSheet === 0) sheet = addSheet(count / rowsInSheet + 1)
      sheet.addRow(row).commit()
      count++
    }
  await book.commit()
  return count
}
