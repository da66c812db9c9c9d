import {unitAt} from './units.ts'

/**
 * Whether a line break ends what was being said or only the width of the page.
 *
 *     …对所公开事项内容进行审核、把关，确保公开内容的合法性、准确       ← the page was full: joins
 *     性、严肃性
 *     三、收到申请情况                                          ← a heading: breaks
 *     2022年，全区共收到…
 *     全年公开信息100条，其中：                                  ← more is announced: joins
 *     1.网站公开60条；
 *     累计公开信息                                          ← each number on a line of its own: joins
 *     5928
 *     条,其中…
 */
export function joint(line: string, next: string, afterNext = ''): 'join' | 'break' {
  const above = line.trim()
  const below = next.trim()
  if (goesOn(below) || (/^\d[\d,.]*[%％]?$/.test(below) && goesOn(afterNext.trim()))) return 'join'
  if (below === '' || isHeading(below) || isCells(line) || isCells(next)) return 'break'
  if (isHeading(above) && !/[，,；;、]$/.test(above)) return 'break'
  if (/[：:；;，,、]$/.test(above)) return 'join'
  if (/[。！？!?”"）)]$/.test(above) || isItem(below)) return 'break'
  return above.length >= fullLine ? 'join' : 'break'
}

/** 「条,其中…」「,其中…」「占支出的70.2%」: a line that can only be the rest of the one above. */
function goesOn(line: string): boolean {
  return (
    /^(?:[，,、；;。%％]|占)/.test(line) ||
    /^[，,、；;。]/.test(line.slice(unitAt(line)?.length ?? line.length))
  )
}

/** Shorter lines are cells, labels or headings, not lines that the page cut. */
const fullLine = 18

/** 「一、总体情况」「（二）依申请公开」「第三部分」「## 二、…」 without a sentence after it, or before one. */
function isHeading(line: string): boolean {
  return (
    /^#/.test(line) ||
    (line.length <= 40 &&
      /^(第[一二三四五六七八九十]+[章节部]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/.test(
        line,
      ) &&
      !/[。；;，,]/.test(line))
  )
}

/** 「1.」「（2）」「③」「一是」: an item of a list begins. */
function isItem(line: string): boolean {
  return /^([（(]?\d{1,2}[)）.、．]|[①-⑳]|[一二三四五六七八九十]是|[-•·●])/.test(line)
}

function isCells(line: string): boolean {
  return /\S\s*[\t|]|[\t|]\s*\S/.test(line.replace(/^\t+/, ''))
}
