import type {Message} from '../document.ts'
import type {Legibility} from './legibility.ts'

/** Why a pdf cannot be read, or what its reader must know. Half a report never passes as whole. */
export function judgeLegibility(pages: readonly Legibility[]): {refused: string} | Message[] {
  const lost = pages.filter(isLost)
  const written = pages.filter(page => page.characters > 0 && !isLost(page))
  if (!written.length)
    return {
      refused: lost.length
        ? '这个PDF是扫描件或图片，没有可以复制的文字；请提供可复制文字的PDF，或另存为docx后再试'
        : '这个PDF里没有文字；请核对文件，或另存为docx后再试',
    }
  if (isGarbled(written))
    return {
      refused:
        '这个PDF的字体没有文字对照，读出来的是乱码；请由原文件重新导出PDF，或另存为docx后再试',
    }
  const messages: Message[] = []
  const say = (level: Message['level'], which: Legibility[], text: string) => {
    const first = which[0]
    if (first) messages.push({level, text: `${named(which)}${text}`, place: {page: first.page}})
  }
  say('error', lost, '是扫描图片，没有文字，未能读取；请提供可复制文字的PDF，或另存为docx后再试')
  say('warning', written.filter(isRecognised), '的文字是扫描后识别的，可能有错字，请与原件核对')
  say(
    'warning',
    written.filter(page => page.strange > 0),
    '有字符在字体里没有文字对照，可能读错，请与原件核对',
  )
  const empty = pages.filter(page => page.characters === 0 && !isLost(page) && page.pictures === 0)
  say('warning', empty, '没有读到任何内容；如果不是空白页，文件可能已损坏，请与原件核对')
  const illustrated = written.filter(page => page.pictures > 0.15 && !isRecognised(page))
  say('note', illustrated, '有图片，图片中的文字没有读取')
  return messages
}

/** Pictures (or text drawn as outlines) all over, and hardly a word beside a page number. */
const isLost = (page: Legibility) =>
  page.characters < 30 && page.chinese < 6 && (page.pictures > 0.4 || page.shapes > 200)

const isRecognised = ({invisible, characters}: Legibility) => invisible > 0.3 * characters

/** Real text has few rare characters and few signs; text read with a wrong table is full of them. */
function isGarbled(pages: Legibility[]): boolean {
  const sum = (key: keyof Legibility) => pages.reduce((total, page) => total + page[key], 0)
  const characters = sum('characters')
  const chinese = sum('chinese')
  if (sum('strange') > Math.max(0.1 * characters, 3)) return true
  if (chinese > 50 && sum('everyday') < 0.6 * chinese) return true
  return characters > 100 && chinese < 0.01 * characters && sum('symbols') > 0.2 * characters
}

/** 第2、3、5—9页 */
function named(pages: Legibility[]): string {
  const numbers = pages.map(({page}) => page)
  const parts: string[] = []
  for (let i = 0; i < numbers.length; ) {
    let j = i
    while (numbers[j + 1] === (numbers[j] ?? 0) + 1) j++
    const [from, to] = [numbers[i], numbers[j]]
    parts.push(j > i + 1 ? `${from}—${to}` : numbers.slice(i, j + 1).join('、'))
    i = j + 1
  }
  return `第${parts.join('、')}页`
}
