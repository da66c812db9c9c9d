import {numeralCharacters, numeralValue} from './chinese-numeral.ts'
import type {Quantity} from './quantity.ts'
import {unitAt} from './units.ts'

/**
 * The counts and percentages of a plain text, in order; years, dates, document numbers, telephone
 * numbers, articles of law, hotlines and names are none.
 *
 *     "(六府办函〔2020〕18号)…12345热线受理件1,120件,占86.60%"  →  1120 件, 86.60 %
 */
export function findQuantities(text: string): Quantity[] {
  const names = findNames(text)
  const found: Quantity[] = []
  for (const match of text.matchAll(numeral)) {
    while ((names[0]?.to ?? Number.POSITIVE_INFINITY) <= match.index) names.shift()
    const name = names[0]
    if (name && name.from <= match.index) continue
    const quantity = /\d/.test(match[0].charAt(0))
      ? readFigure(text, match[0], match.index)
      : readNumeral(text, match[0], match.index)
    if (quantity && quantity.from >= (found.at(-1)?.to ?? 0)) found.push(quantity)
  }
  return found
}

const numeral = new RegExp(
  `\\d{1,3}(?: \\d{3})+(?![\\d .])(?=[^\\d\\s,])|\\d{1,3}(?:,\\d{3})+(?![\\d,])(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|百分之[${numeralCharacters}点]+|[${numeralCharacters}]+`,
  'g',
)

/** 「十件民生实事」 in quotation marks, titles in 《》, numbers of the year in 〔〕: names. */
function findNames(text: string): {from: number; to: number}[] {
  const names: {from: number; to: number}[] = []
  for (const match of text.matchAll(
    /“[^”“\n]{1,24}”|《[^》\n]{1,120}》|[〔[【][^〕\]】\n]{1,12}[〕\]】]/g,
  ))
    names.push({from: match.index, to: match.index + match[0].length})
  return names
}

function readFigure(text: string, figure: string, from: number): Quantity | undefined {
  const before = text.slice(Math.max(0, from - 12), from)
  const after = text.slice(from + figure.length, from + figure.length + 12)
  // 2020-12-31, 17楼2101, v2.0, 3-5个, 第3期, "1 120"
  if (/(?:[\d./~—–+-]|\d:|第|[A-Za-z@=#&]|\d )$/.test(before)) return undefined
  if (/^(?:[-/:~—–+]|至\d|到\d|\.\d|[A-Za-z@=]| \d)/.test(after)) return undefined
  const decimals = figure.split('.')[1]?.length ?? 0
  const value = Number(figure.replaceAll(/[, ]/g, ''))
  const guessed =
    /(?:约|近|超|逾|突破|超过|将近|接近|大约|至少|不少于|(?<![网线])上|各|均为)$/.test(before)
  if (after.startsWith('%'))
    return {
      value,
      step: shown(decimals),
      kind: 'percent',
      unit: '',
      approximate: guessed || /^%(?:左右|以上|以下|多)/.test(after),
      from,
      to: from + figure.length + 1,
    }
  const [whole = '', more = '', scale = '', moreStill = ''] =
    /^(余|多|来|几)?(十万|百万|千万|万|亿|千|百)?(余|多|来)?/.exec(after) ?? []
  const rest = after.slice(whole.length)
  if (rest.startsWith('+')) return undefined
  const unit = unitAt(rest) ?? (scale === '万' || scale === '亿' ? unitAt(scale + rest) : undefined)
  if (unit === undefined) return whole === '' ? readBare(before, figure, after, from) : undefined
  // 「5万元以上案件2起」 says which cases, not how much
  if (/^(?:及)?以[上下内]的?[\u4e00-\u9fff]/.test(rest.slice(unit.length))) return undefined
  const measured = measures.includes(unit) && (scale === '万' || scale === '亿')
  const worth = measured ? 1 : (scales[scale] ?? 1)
  const to = from + figure.length + whole.length + unit.length
  return {
    value: round(value * worth),
    step: worth === 1 && decimals === 0 ? 0 : worth * shown(decimals),
    kind: 'count',
    unit: measured ? scale + unit : counted(unit),
    approximate:
      guessed ||
      more !== '' ||
      moreStill !== '' ||
      /^(?:左右|以上|以下|上下|余|多(?![\d了出于]))/.test(text.slice(to, to + 2)),
    from,
    to,
  }
}

/** 「89件次」 counts 件. */
function counted(unit: string): string {
  return unit.length === 2 && unit.endsWith('次') && unit !== '人次' ? unit.charAt(0) : unit
}

const measures = ['元', '亩', '平方米', '公里', '吨', '公顷', '米']
const scales: Record<string, number> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

/** 「部分公开67,占4.61%」: a number without its unit, after its label and before a stop. */
function readBare(
  before: string,
  figure: string,
  after: string,
  from: number,
): Quantity | undefined {
  if (!/[\u4e00-\u9fff)”]$/.test(before) || !/^(?:[,;。、)(]|$)/.test(after)) return undefined
  if (
    /(?:号|编码|电话|传真|热线|邮编|楼|室|路|街|村|排名|位列|为|第.{1,3}|月|年|至|到)$/.test(before)
  )
    return undefined
  if (!/^\d{1,6}$/.test(figure) || /^(?:19|20)\d\d$/.test(figure)) return undefined
  return {
    value: Number(figure),
    step: 0,
    kind: 'count',
    unit: '',
    approximate: false,
    from,
    to: from + figure.length,
  }
}

/** 「三十五件」「两次」「百分之三十」; 「一次性」「两个责任」「三类信息」 are words, not counts. */
function readNumeral(text: string, numeral: string, from: number): Quantity | undefined {
  const before = text.slice(Math.max(0, from - 3), from)
  const to = from + numeral.length
  const after = text.slice(to, to + 10)
  if (numeral.startsWith('百分之')) {
    const value = percentValue(numeral.slice(3))
    if (value === undefined) return undefined
    return {value, step: 1, kind: 'percent', unit: '', approximate: false, from, to}
  }
  if (/(?:第|[\d几数每逐同]|(?<![线网])上)$/.test(before)) return undefined
  const more = /^[余多]/.test(after)
  const unit = unitAt(more ? after.slice(1) : after)
  const value = numeralValue(numeral)
  if (unit === undefined || value === undefined) return undefined
  const end = to + (more ? 1 : 0) + unit.length
  const next = text.slice(end, end + 1)
  const ends = next === '' || /[,;。、)(:\n]/.test(next)
  if (value <= 1 && !ends) return undefined
  if (value <= 10 && !ends && !/[为是由予已均都系属因不未经被采以申结转在尚正按其等]/.test(next))
    return undefined
  return {value, step: 0, kind: 'count', unit: counted(unit), approximate: more, from, to: end}
}

function percentValue(words: string): number | undefined {
  const [whole = '', part] = words.split('点')
  const integer = numeralValue(whole) ?? (whole === '百' ? 100 : undefined)
  if (integer === undefined || part === undefined) return integer
  const digits = [...part].map(character => numeralValue(character))
  return digits.includes(undefined) ? undefined : Number(`${integer}.${digits.join('')}`)
}

function shown(decimals: number): number {
  return round(10 ** -decimals)
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
