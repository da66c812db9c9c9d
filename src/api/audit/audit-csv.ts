import type {NamedEntry} from './name-entries.ts'

/** The entries as a sheet that every office program opens, with its mark of UTF-8 before it. */
export function auditCsv(entries: readonly NamedEntry[]): string {
  const rows = entries.map(entry => [
    entry.agencyName ?? entry.agency,
    String(entry.number),
    entry.at,
    entry.actorName ?? entry.actor,
    entry.address ?? '',
    entry.action,
    entry.object,
    entry.before === null ? '' : JSON.stringify(entry.before),
    entry.after === null ? '' : JSON.stringify(entry.after),
    entry.hash,
  ])
  return `\uFEFF${[head, ...rows].map(row => row.map(field).join(',')).join('\r\n')}\r\n`
}

const head = [
  '机关',
  '序号',
  '时间',
  '人员',
  '来源地址',
  '操作',
  '对象',
  '变更前',
  '变更后',
  '校验值',
]

/** A text that a sheet would take for a formula is marked as a text. */
function field(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
