import {styleText} from 'node:util'
import {describePlace} from '../reader/describe-place.ts'
import type {Message} from '../reader/document.ts'
import type {CheckResult, Finding} from '../reports/check/check.ts'
import {titleOfCheck} from '../reports/check/checks.ts'
import {total} from '../reports/check/total.ts'
import type {Claim} from '../reports/claims/claim.ts'
import type {Report} from '../reports/report.ts'

const signs = {
  error: styleText('red', '✗ 错误'),
  warning: styleText('yellow', '! 注意'),
  note: styleText('cyan', '· 提示'),
}

/** The line over what is said of one file. */
export function heading(file: string, {agency, year, layout}: Report): string {
  const what = [agency ?? '机关不明', year ? `${year}年` : '年度不明', layout && `${layout}年格式`]
  return styleText('bold', `${file}：${what.filter(Boolean).join('，')}`)
}

export function findingLine({severity, message, place, check}: Finding): string {
  return `  ${signs[severity]} ${message}${at(place)} [${check}]`
}

export function notRunLine({check, why}: CheckResult['notRun'][number]): string {
  return `  未能校核“${titleOfCheck(check)}”：${why} [${check}]`
}

export function messageLine({level, text, place}: Message): string {
  // A message about one cell says its place itself.
  const where = at(place)
  return `  ${signs[level]} ${text}${text.endsWith(where) ? '' : where}`
}

export function claimLine(claim: Claim): string {
  const sign = claim.holds ? styleText('green', '✓') : signs[claim.roundingOnly ? 'note' : 'error']
  return `  ${sign} ${arithmetic(claim)}：${claim.quote.replaceAll(/\s+/g, ' ')}`
}

function at(place: Message['place']): string {
  const words = place && describePlace(place)
  return words ? `（${words}）` : ''
}

/** 「2+5+43+4=54，文中为53」: the arithmetic that was done, for people to follow. */
function arithmetic(claim: Claim): string {
  const sides = (numbers: number[]) => numbers.join('+')
  switch (claim.kind) {
    case 'sum':
      return `${sides(claim.parts)}=${total(claim.parts)}，总数${claim.total}`
    case 'subset':
      return `${sides(claim.parts)}=${total(claim.parts)}，应不多于${claim.total}`
    case 'difference':
      return `${sides(claim.left)}=${total(claim.left)}，${sides(claim.right)}=${total(claim.right)}`
    case 'percent':
      return `${claim.part}÷${claim.base}=${claim.computed}%，文中${claim.stated}%`
    case 'growth':
      return `(${claim.new}-${claim.old})÷${claim.old}=${claim.computed}%，文中${claim.stated}%`
  }
}
