import type {Severity} from '../../reports/check/check.ts'

/** A sign and a word for each severity: colour never speaks alone. */
export const severityWords: Record<Severity, {sign: string; word: string}> = {
  error: {sign: '✕', word: '有误'},
  warning: {sign: '！', word: '待核实'},
  note: {sign: '·', word: '提示'},
}

/** ①, ②, … would stop at 50; plain figures do not. */
export function counted(severity: Severity, count: number): string {
  const {sign, word} = severityWords[severity]
  return `${sign} ${count} 处${word}`
}
