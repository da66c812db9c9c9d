import {randomInt} from 'node:crypto'
import {type AccountRules, usualRules} from '../rules.ts'

/** A password to be read out once: of three kinds, without the signs mistaken for one another. */
export function oneTimePassword({passwordLength}: AccountRules = usualRules): string {
  const length = Math.max(passwordLength, 12)
  const kinds = ['ABCDEFGHJKMNPQRSTUVWXYZ', 'abcdefghjkmnpqrstuvwxyz', '23456789']
  const signs = Array.from({length}, (_, at) => pick(kinds[at % kinds.length] ?? ''))
  return signs.join('')
}

function pick(from: string): string {
  return from[randomInt(from.length)] ?? ''
}
