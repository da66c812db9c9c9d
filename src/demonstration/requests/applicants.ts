import {checkDigit} from '../../agencies/credit-code.ts'
import type {RequestPerson} from '../../requests/applicants/applicant.ts'
import {regionCode} from '../county/organs.ts'

/** Somebody invented, with a card number of a county that does not exist. */
export function personWith(name: string, number: number): RequestPerson {
  const first17 = `${regionCode}1980010${number}00${number}`.padEnd(17, '0').slice(0, 17)
  return {
    name,
    identityKind: 'identity-card',
    identityNumber: `${first17}${cardDigit(first17)}`,
    contact: null,
    telephone: `0900-5560${String(number).padStart(3, '0')}`,
    email: null,
    address: `青禾县幸福路${number}号`,
  }
}

export function companyWith(name: string, contact: string, number: number): RequestPerson {
  const first17 = `91${regionCode}MA000000${number}`
  return {
    ...personWith(name, number),
    identityKind: 'credit-code',
    identityNumber: `${first17}${checkDigit(first17)}`,
    contact,
  }
}

/** GB 11643. */
function cardDigit(first17: string): string {
  const sum = [...first17].reduce(
    (total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11),
    0,
  )
  return '10X98765432'[sum % 11] ?? ''
}
