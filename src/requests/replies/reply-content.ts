import type {Refusal} from '../../law/refusal.ts'
import {type ReplyItem, type ReplyKind, replyKinds} from './reply-kinds.ts'

/** What an answer to one item lacks, or cites wrongly; one refusal each. */
export function faultsOf(item: ReplyItem): Refusal[] {
  const {label, articles, needs} = replyKinds[item.kind]
  const article = articles[0] ? `《条例》${articles[0]}` : '政府信息公开工作年度报告格式'
  const missing = needs.filter(field => item[field] === undefined)
  const uncited = articles.filter(each => !item.articles.some(cited => isSame(cited, each)))
  const strange = item.articles.filter(
    cited => paragraph.test(plainArticle(cited)) && !articles.some(each => isSame(cited, each)),
  )
  return [
    ...missing.map(field => ({
      refused: `“${label}”的答复应写明${replyFieldLabels[field]}`,
      article,
    })),
    ...uncited.map(each => ({refused: `“${label}”的答复应引用《条例》${each}`, article})),
    ...strange.map(each => ({
      refused: `“${label}”的答复不应引用${each}`,
      article: '《条例》第三十六条',
    })),
    ...wrongCategory(item, article),
  ]
}

/** Each item of Article 36 is another kind of reply: two in one answer contradict each other. */
const paragraph = /^第三十六条第（.）项$/

/** 三类内部事务信息 and 四类过程性信息 (Article 16). */
export const replyCategories: Partial<Record<ReplyKind, readonly string[]>> = {
  deniedInternal: ['人事管理', '后勤管理', '内部工作流程', '其他'],
  deniedProcess: ['讨论记录', '过程稿', '磋商信函', '请示报告', '其他'],
}

function wrongCategory({kind, category}: ReplyItem, article: string): Refusal[] {
  const possible = replyCategories[kind]
  return possible && category && !possible.includes(category)
    ? [{refused: `“${category}”不属于${replyKinds[kind].label}`, article}]
    : []
}

function isSame(cited: string, article: string): boolean {
  return plainArticle(cited) === article
}

/** 《政府信息公开条例》第三十六条第(二)项 → 第三十六条第（二）项; other laws keep their name. */
export function plainArticle(cited: string): string {
  return cited
    .replace(/^《(?:中华人民共和国)?(?:政府信息公开)?条例》/, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(/\s/g, '')
}

export const replyFieldLabels: Record<keyof ReplyItem, string> = {
  item: '所答复的事项',
  kind: '答复的种类',
  articles: '依据',
  way: '获取信息的方式、途径或者时间',
  given: '公开的内容',
  withheld: '不予公开的内容',
  reason: '理由',
  provision: '具体的法律、法规规定',
  category: '属于哪一类信息',
  agency: '负责公开的行政机关',
  earlier: '此前的答复或者已获取的信息',
  unclear: '仍不明确之处',
}
