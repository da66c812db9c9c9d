import type {Item} from './items.ts'
import type {Ledger} from './ledger.ts'
import type {Share} from './percents.ts'
import type {Sentence} from './reading.ts'
import {nearness} from './units.ts'

/**
 * A number that a share may be a share of. `yes`: the text says so, a misfit is an error;
 * `perhaps`: only if it fits.
 */
export type Base = {
  value: number
  step: number
  approximate: boolean
  unit: string
  from: number
  sure: 'yes' | 'perhaps' | 'no'
}

/** The possible bases of a share, the likeliest first. */
export function findBases(
  share: Share,
  sentence: Sentence,
  before: readonly Sentence[],
  ledger: Ledger,
  inherited:
    | {value: number; step: number; approximate: boolean; unit: string; from: number}
    | undefined,
): Base[] {
  const bases: Base[] = []
  const {part} = share
  const named = namedBase(share.words)
  const listed = ledger.totalOf.get(part.from)
  if (listed)
    bases.push({
      ...listed,
      sure: named === undefined || share.rate !== undefined ? 'yes' : 'perhaps',
    })
  if (share.rate !== undefined && !speaksOf(part, share.rate)) return []
  if (inherited && !share.rate) bases.push({...inherited, sure: 'perhaps'})
  const own = [...sentence.items]
    .filter(item => item.from < part.from && isBase(item, part))
    .reverse()
  const above = before
    .slice()
    .reverse()
    .map(one => one.items.filter(item => isBase(item, part)).reverse())
  const candidates = [...own, ...above.flat()]
  const fromNames = candidates.filter(
    item => named !== undefined && named.some(word => (item.clause + item.tail).includes(word)),
  )
  for (const item of fromNames) bases.push({...item, sure: 'perhaps'})
  const [first] = fromNames
  if (
    first &&
    !share.rate &&
    (!listed || listed.value !== first.value) &&
    own.includes(first) &&
    fromNames.filter(item => own.includes(item)).length === 1
  )
    bases.push({...first, sure: 'yes'})
  // a coarse share fits too many numbers by chance
  const fine = share.percent.step < 1
  for (const item of fine ? candidates : own)
    if (share.rate === undefined || own.includes(item)) bases.push({...item, sure: 'perhaps'})
  if (!listed && named === undefined && share.rate === undefined && own.length === 1 && own[0])
    bases.push({...own[0], sure: 'yes'})
  return isOnTime(share)
    ? bases.map(base => ({...base, sure: base.sure === 'yes' ? 'perhaps' : base.sure}))
    : bases
}

/** 「按时办结率100%」 counts what was due, not all; so does any full rate beside something still open. */
function isOnTime({words, percent}: Share): boolean {
  return percent.value === 100 || /按[期时]|及时|法定/.test(words)
}

/** The words that 「占受理总数的」「占案件总数的」 name; undefined for a plain 「占」. */
function namedBase(words: string): string[] | undefined {
  const name =
    /占(?:到|了|全部|所有|全年|全[省市县区]|同期|我[省市县区局])?([^,;的比]{1,16}?)(?:总?[数量件]|总计|总和|比例)*(?:的|比例|比重|约|达|为)*(?:约|近)?$/.exec(
      words,
    )?.[1]
  if (name === undefined || /^(?:总|全|比|约|近|到)/.test(name)) return undefined
  const known = [
    '受理',
    '收到',
    '收案',
    '审结',
    '办结',
    '答复',
    '申请',
    '公开',
    '案件',
    '复议',
    '诉讼',
    '办理',
    '信息',
  ].filter(word => name.includes(word))
  return known.flatMap(word => (word === '收案' ? ['收到', '收案'] : [word]))
}

function speaksOf(part: Item, rate: string): boolean {
  const verb = rate.slice(-2)
  return (part.clause + part.tail).includes(verb)
}

function isBase(item: Item, part: Item): boolean {
  return (
    item.kind === 'count' &&
    item.role !== 'change' &&
    item.role !== 'volume' &&
    item.role !== 'earlier' &&
    item.value >= part.value &&
    item.value > 0 &&
    !item.approximate &&
    nearness(item.unit, part.unit) !== 'none'
  )
}
