import type {Message} from '../../reader/document.ts'
import type {Section} from '../report.ts'
import {fold} from './lines/fold.ts'

/** Who reports about which year, as the report states it. */
export type Identity = {agency: string | null; year: number | null; messages: Message[]}

/** Agency and year from the title, else from the introduction, the signature and the text. */
export function identify(title: string | undefined, sections: Section[], told: string[]): Identity {
  const introduction = sections.filter(({number}) => number <= 1)[0]
  const opening = openingOf(sections).map(fold)
  const messages: Message[] = []
  const printed = title ? yearIn(fold(title)) : undefined
  const period = yearOfPeriod(opening.join(''))
  if (printed && period && printed !== period)
    messages.push({
      level: 'warning',
      text: `标题写的是 ${printed} 年，正文统计期限写的是 ${period} 年；请核实年度`,
      ...(introduction && {place: introduction.place}),
    })
  const year = printed ?? period ?? yearMostNamed(sections) ?? null
  const stated = [
    ...organsIn(opening, sections),
    ...told.flatMap(text => organOf(fold(text)) ?? []),
  ]
  return {agency: agencyOf(title, stated) ?? subjectOf(opening), year, messages}
}

function yearIn(folded: string): number | undefined {
  const digits = /(20\d\d)年/.exec(folded)?.[1] ?? /(?<!\d)(20\d\d)(?!\d)/.exec(folded)?.[1]
  if (digits) return Number(digits)
  const numerals = /二[〇○零O0][一二三四五六七八九〇○零O0]{2}/.exec(folded)?.[0]
  if (!numerals) return undefined
  return Number(
    [...numerals].map(sign => Math.max(0, '〇一二三四五六七八九'.indexOf(sign))).join(''),
  )
}

/** 「统计期限自2020年1月1日起至12月31日止」 */
function yearOfPeriod(text: string): number | undefined {
  const match = /(20\d\d)年?[年.\-/]?0?1月?[.\-/]?0?1日?.{0,4}?至.{0,2}?(?:20\d\d年)?12月31日/.exec(
    text,
  )
  return match?.[1] ? Number(match[1]) : undefined
}

function yearMostNamed(sections: Section[]): number | undefined {
  const counts = new Map<string, number>()
  for (const {text} of sections)
    for (const [, year = ''] of text.matchAll(/(20\d\d) ?年/g))
      counts.set(year, (counts.get(year) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && Number(most[0])
}

/**
 * The full name: the title's, unless the title abbreviates a name that the text writes in full
 * (平罗县住建局 for 平罗县住房和城乡建设局) or names only the region of a government's report.
 */
function agencyOf(title: string | undefined, stated: string[]): string | null {
  const named = title ? organInTitle(fold(title)) : undefined
  if (!named) return mostFrequent(stated) ?? null
  const region =
    /(?:省|自治区|市|区|县|旗|乡|镇)$/.test(named) &&
    !/(?:管理|开发|示范|新|高新|园)区$/.test(named)
  const name = region ? `${named}人民政府` : named
  const fuller = stated.filter(other => abbreviates(name, other))
  return mostFrequent(fuller) ?? name
}

/** 「沭阳县发展和改革局2023年…」, 「关于2020年度某局政府信息公开…」 */
function organInTitle(title: string): string | undefined {
  const plain = title.replace(/^(?:关于|《|\[.*?\]|【.*?】)+/, '')
  const before = /^(.{2,45}?)(?:关于)?(?:20\d\d|二[〇○零O0])/.exec(plain)?.[1]
  const after = /年度?(.{2,45}?)(?:关于)?(?:主动公开)?(?:政府信息公开|政务公开|信息公开)/.exec(
    plain,
  )?.[1]
  for (const part of [before, after]) {
    const organ = part && organOf(part.replace(/关于$|的$/, ''))
    if (organ) return organ
  }
  return organOf(/^(.{2,45}?)(?:政府信息公开|政务公开)/.exec(plain)?.[1] ?? '')
}

/** Names in the opening sentences, and whole lines of the signature. */
function organsIn(opening: string[], sections: Section[]): string[] {
  const closing = (sections.at(-1)?.paragraphs ?? [])
    .slice(-6)
    .map(({text}) => fold(text.slice(0, 600)))
  const signed = closing
    .filter(text => text.length < 40)
    .flatMap(text => organOf(text.replace(/20\d\d年.*$/, '')) ?? [])
  const named = [...opening, ...closing]
    .filter(text => endOfName.test(text))
    .flatMap(text => [...text.matchAll(inSentence)])
    .flatMap(([, name = '']) => organOf(name) ?? [])
  return [...signed, ...named]
}

/** What stands before the first facts: the introduction and the first lines of section one. */
function openingOf(sections: Section[]): string[] {
  const [first, second] = sections
  return [
    ...(first?.paragraphs ?? []).slice(0, 6),
    ...(second?.number === 1 ? second.paragraphs.slice(0, 2) : []),
  ].map(({text}) => text.slice(0, 600))
}

const suffix = '(?:[局厅委办院署队处部所会]|人民政府|[镇乡]政府|办公室|中心)'
const behind =
  '(?=20\\d\\d年|,|根据|按照|编制|联系|\\(以下简称|办公室联系|\\(地址|信息公开|政务公开|政府信息公开)'
const endOfName = new RegExp(suffix + behind)
/** What `\p{Script=Han}` means, without the flag `u`, which makes the search slower. */
const han = '々〇〡-〩〸-〻⺀-⿕㐀-䶿一-鿿豈-龎\\ud840-\\ud88d\\udc00-\\udfff'
const inSentence = new RegExp(
  `(?:由|与|向|经(?![济贸信开营])|公布|公开|编制|制定|印发了?|以上为|以下为|《|[,。;:(]|^)([${han}]{2,30}?${suffix})${behind}`,
  'g',
)

const organEnd = new RegExp(
  `(?:${suffix}|省|自治区|市|区|县|旗|乡|镇|街道|(?<!大)街|政府|公司|银行|大学|学院|学校|法院|检察院|集团|支队|大队|馆|站|社|台)(?:\\(.{2,20}\\))?$`,
)

/** A text that is nothing but the name of an organ. */
function organOf(text: string): string | undefined {
  if (text.length > 60) return undefined
  const plain = text
    .replace(/[:,。]+$/g, '')
    .replace(
      /^特?编制(?!委)|^(?:本?(?:年度?)?报告|请|可|直接|及时|径直?|咨询|现将?)*(?:与|向|由|致电|经(?![济贸信开营])|(?<=现)(?:公布|公开|发布|印发))/,
      '',
    )
  if (
    !/^(?:[\p{Script=Han}()、·]{3,40}|\p{Script=Han}[镇乡旗])$/u.test(plain) ||
    /^(?:本|我|各|该|全|上级|有关|相关|市|区|县|省)(?:局|委|办|厅|府|单位|机关|级|镇|乡|旗|政府|街|中心|院|校|所|站|队|部|处|署)/.test(
      plain,
    )
  )
    return undefined
  if (
    /根据|按照|报告|要求|条例|工作|进行|我[局委办]|情况|以及|信息公开|联系|通过|负责|结合|关于|本[局委办]|社会/.test(
      plain,
    )
  )
    return undefined
  return organEnd.test(plain) ? plain : undefined
}

/** Whether every character of the shorter name stands in the longer one in the same order. */
function abbreviates(short: string, long: string): boolean {
  if (long.length <= short.length || long.at(-1) !== short.at(-1)) return false
  let at = 0
  for (const sign of long) if (sign === short[at]) at++
  return at === short.length
}

/** 「2020年,杨陵区统计局以习近平新时代…」: who reports, where neither title nor introduction says it. */
function subjectOf(opening: string[]): string | null {
  const subjects = opening.flatMap(text =>
    [...text.matchAll(subject)].flatMap(([, name = '']) =>
      isOfHouse.test(name) ? [] : (organOf(name) ?? []),
    ),
  )
  const name = mostFrequent(subjects)
  return name && /[镇乡]$/.test(name) ? `${name}人民政府` : (name ?? null)
}

/** 「局办公室」, 「街道」, 「镇党委」, not 「镇江市水利局」: a part of the organ, or what it calls itself. */
const isOfHouse =
  /^(?:[局委办厅处]|院办|街道|中心|机关|政府|综合|党[政委]|[全各][市县区省镇乡街局]|[镇乡][党政机])/

/** Never a whole region: a bureau's report, too, may begin with what its county did. */
const subject =
  /(?:^|[。;)])20\d\d年(?:度|以来)?,?(\p{Script=Han}{2,30}?(?:[局厅委办院署队处部所会]|办公室|中心|人民政府|街道|[镇乡](?!政府)))(?:办事处|人民政府)?(?=以|在|认真|全面|严格|坚持|积极|深入|按照|根据|围绕|高度|始终|切实|紧|持续|贯彻|着力|不断|继续|进一步|未|共)/gu

function mostFrequent(names: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
