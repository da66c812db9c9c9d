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
  let gap = false
  for (const [number, line] of lines.entries()) {
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
      const [next = '', afterNext = ''] = following(lines, number)
      if (joint(line, next, afterNext) === 'break') put('\n', from + line.length)
    }
    gap = true
    from += line.length + 1
  }
  at[length] = original.length
  return {text: pieces.join(''), at: at.subarray(0, length + 1)}
}

/** The next two lines that have something on them. */
function following(lines: string[], number: number): string[] {
  return lines.slice(number + 1, number + 6).filter(line => line.trim() !== '')
}

function isCell(character: string): boolean {
  return character === '\t' || character === '|' || character === '\f' || character === '\v'
}

function isBlank(character: string): boolean {
  // no Chinese character is one, and almost all are Chinese
  if (character > '\u3000' && character !== '\ufeff') return false
  return /\s|\u200b|\u200c|\u200d|\u2060|\ufeff|\*|_/.test(character)
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}
