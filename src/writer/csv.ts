/** Lines of fields as CSV with the mark that makes spreadsheets read it as UTF-8. */
export function csv(lines: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(lines)}`
}

/** More lines of the same file. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map(line => `${line.map(field).join(',')}\r\n`).join('')
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it; 「-」 and 「+14」 do not run. */
function field(text: string): string {
  const safe = /^[=＝@＠\t\r\n]|^[-+－＋](?![\d.,]+$|[-+－＋]*$)/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
