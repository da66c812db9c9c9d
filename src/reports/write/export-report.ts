import type {Report} from '../report.ts'
import {reportCsv} from './csv.ts'
import {reportHtml} from './html.tsx'
import {reportJson} from './json.ts'
import {reportPaper} from './paper.ts'

/** A report written anew in the statutory form; `type` is its media type. */
export type Exported = {bytes: Uint8Array; type: string; extension: Target}

export const targets = ['html', 'json', 'csv', 'xlsx', 'docx', 'pdf'] as const
export type Target = (typeof targets)[number]

/** Writes a report for others: blank, `/` and unread cells stay what they are in every target. */
export async function exportReport(report: Report, to: Target): Promise<Exported> {
  const {type, write} = writers[to]
  return {bytes: await write(report), type, extension: to}
}

type Writer = {type: string; write: (report: Report) => Uint8Array | Promise<Uint8Array>}

const encode = (text: string) => new TextEncoder().encode(text)

const writers: Record<Target, Writer> = {
  html: {type: 'text/html; charset=utf-8', write: report => encode(reportHtml(report))},
  json: {type: 'application/json', write: report => encode(JSON.stringify(reportJson(report)))},
  csv: {type: 'text/csv; charset=utf-8', write: report => encode(reportCsv(report))},
  // Loaded only when wanted: these libraries are larger than all the rest.
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async report => (await import('./xlsx.ts')).reportXlsx(report),
  },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async report => (await import('../../writer/docx.ts')).paperToDocx(reportPaper(report)),
  },
  pdf: {
    type: 'application/pdf',
    write: async report => (await import('../../writer/pdf.ts')).paperToPdf(reportPaper(report)),
  },
}
