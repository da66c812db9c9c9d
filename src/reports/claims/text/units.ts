/** What is counted: two numbers can only be added up when this agrees. */
export type Family =
  | 'document'
  | 'event'
  | 'kind'
  | 'place'
  | 'household'
  | 'person'
  | 'visit'
  | 'money'
  | 'area'
  | 'unnamed'

const families: Record<Exclude<Family, 'unnamed'>, string> = {
  document:
    '条 件 篇 份 则 项 个 封 起 宗 例 部 幅 张 册 本 款 条次 件次 篇次 项次 通 单 组 枚 卷 宗件',
  event: '次 期 场 批 轮 场次 期次 批次',
  kind: '类 种 大类',
  place: '处 家 所 座 栋 幢 间 套 村 台 辆 块',
  household: '户',
  person: '人 名 位',
  visit: '人次',
  money: '元 万元 亿元',
  area: '亩 公顷 平方米 平方公里 公里 千米 米 吨 万亩 万平方米',
}

const familyOf = new Map<string, Family>()
for (const [family, units] of Object.entries(families))
  for (const unit of units.split(' ')) familyOf.set(unit, family as Family)

const longest = Math.max(...[...familyOf.keys()].map(unit => unit.length))

/** The unit that stands at the beginning of `after`, or undefined. */
export function unitAt(after: string): string | undefined {
  for (let length = longest; length > 0; length -= 1) {
    const unit = after.slice(0, length)
    if (unit.length === length && familyOf.has(unit))
      return isWord(unit, after.slice(length, length + 2)) ? undefined : unit
  }
  return undefined
}

/** The family of a unit; a bare number's is `unnamed`. */
export function familyOfUnit(unit: string): Family {
  return familyOf.get(unit) ?? 'unnamed'
}

/** How near two units are: `same`, `near` (条 beside 件), `far` (条 beside 次), or not to be added. */
export function nearness(one: string, other: string): 'same' | 'near' | 'far' | 'none' {
  if (one === other || one === '' || other === '') return 'same'
  const [a, b] = [familyOfUnit(one), familyOfUnit(other)]
  if (a === b) return a === 'document' ? 'near' : a === 'money' || a === 'area' ? 'none' : 'far'
  // 「7个县(区)完成851,064万元」
  if ([a, b].some(family => family === 'money' || family === 'area')) return 'none'
  if (one === '个' || other === '个') return 'far'
  const countable: Family[] = ['document', 'event', 'kind', 'place']
  return countable.includes(a) && countable.includes(b) ? 'far' : 'none'
}

/** 「5个工作日」「第3部门」「12人大」: what looks like a unit begins another word. */
function isWord(unit: string, next: string): boolean {
  const starts = wordStarts[unit]
  return starts?.some(start => next.startsWith(start)) ?? false
}

const wordStarts: Record<string, string[]> = {
  个: ['工作', '月', '百分', '小时', '星期', '自然', '交易', '季度', '年', '性', '点'],
  条: ['例', '款', '目', '块', '线', '文'],
  件: ['数'],
  项: ['目'],
  期: ['间', '限', '刊'],
  部: ['门', '队', '分', '署', '级', '委', '长'],
  份: ['额'],
  人: ['大', '民', '员', '社', '事', '才', '口', '均'],
  起: ['草', '诉', '到', '来', '步', '至', '施', '执'],
  处: ['理', '罚', '置', '室', '级', '长', '于'],
  次: ['日', '年', '月'],
  家: ['庭'],
  户: ['籍'],
  类: ['别', '型', '似'],
  种: ['类', '植'],
  批: ['准', '复', '示', '办'],
  场: ['所', '馆', '地'],
  所: ['属', '有', '在', '得'],
  单: ['位', '独'],
  组: ['织', '长', '成'],
  通: ['过', '知', '报', '告', '道'],
  张: ['贴'],
  本: ['级', '单', '局', '机', '年', '部', '市', '区', '县'],
  位: ['于', '列', '居'],
  名: ['称', '单', '录', '列'],
  元: ['旦'],
  米: [],
  台: ['账'],
  套: [],
  宗: ['旨', '教'],
  间: ['接'],
  款: ['项', '第'],
  卷: [],
  轮: [],
  块: [],
  村: ['委', '级', '民'],
  例: ['行'],
  篇: ['幅'],
  则: [],
}
