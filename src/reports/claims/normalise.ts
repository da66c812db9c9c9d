import {foldCharacter} from './fold-characters.ts'
import {joint} from './join-lines.ts'

/** A text made plain for reading; `at[i]` is where its character `i` stood in the original. */
export type Plain = {text: string; at: Int32Array}

/**
 * The text in one width, one script and without the accidents of its layout.
 *
 * Spaces go, except between two digits, which never were one number. A line break inside a
 * sentence goes; one that ends a paragraph, a heading or a cell stays as `\n`.
 *
 *     "2022 年，共收到申請 １９ 件，\n其中"  →  "2022年,共收到申请19件,其中"
 */
export function normalise(original: string): Plain {
  const at = new Int32Array(original.length + 1)
  const pieces: string[] = []
  let length = 0
  let last = ''
  const put = (character: string, from: number) => {
    at[length] = from
    length += 1
    last = character
    pieces.push(character)
  }
  let from = 0
  const lines = original.split('\n')
  for (const [number, line] of lines.entries()) {
    let gap = false
    for (let i = 0; i < line.length; i += 1) {
      const character = line.charAt(i)
      if (isCell(character)) {
        if (last !== '' && last !== '\n') put('\n', from + i)
        gap = false
      } else if (isBlank(character)) {
        gap = true
      } else {
        const folded = foldCharacter(character)
        if (gap && isDigit(last) && isDigit(folded)) put(' ', from + i - 1)
        put(folded, from + i)
        gap = false
      }
    }
    if (last !== '' && last !== '\n') {
      const mark = joint(line, following(lines, number))
      if (mark === 'break') put('\n', from + line.length)
      else if (isDigit(last)) put(' ', from + line.length)
    }
    from += line.length + 1
  }
  at[length] = original.length
  return {text: pieces.join(''), at: at.subarray(0, length + 1)}
}

/** The next line that has something on it. */
function following(lines: string[], number: number): string {
  for (let next = number + 1; next < Math.min(lines.length, number + 4); next += 1) {
    const line = lines[next] ?? ''
    if (line.trim() !== '') return line
  }
  return ''
}

function isCell(character: string): boolean {
  return character === '\t' || character === '|' || character === '\f' || character === '\v'
}

function isBlank(character: string): boolean {
  return /\s|\u200b|\u200c|\u200d|\u2060|\ufeff|\*|_/.test(character)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
