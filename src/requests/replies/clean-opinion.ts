import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Connection} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import {numberKinds, personalNumbers} from '../../screening/personal-data.ts'
import type {RequestPerson} from '../applicants/applicant.ts'
import {fieldsOf, peopleOfRequest} from '../store/applicants.ts'
import {requestOfEvent} from '../store/requests.ts'

/**
 * Refuses an opinion on an approval of a reply, or a reason, that names the people of its request. It
 * stays with the approval, also when their own data are destroyed.
 */
export async function refusesOpinion(
  db: Connection,
  installation: Key,
  /** What is approved: a draft of a reply, or something of another subject. */
  object: string,
  words: string,
): Promise<Refusal | undefined> {
  const request = await requestOfEvent(db, object)
  const people = request ? await peopleOfRequest(db, installation, request) : []
  const known = await Promise.all(people.map(person => fieldsOf(db, person)))
  return refusesWords(words, known)
}

/** What in the words names one of these people, or anybody by a number. */
export function refusesWords(
  words: string,
  people: readonly Partial<RequestPerson>[],
): Refusal | undefined {
  const [number] = personalNumbers(words)
  if (number) return refusal(numberKinds[number.kind])
  const plain = folded(words)
  for (const {name, contact, identityKind, ...others} of people) {
    const names = identityKind === 'credit-code' ? [contact] : [name, contact]
    if (names.some(each => isNamed(plain, each, 2)))
      return refusal('申请人、代理人或者联系人的姓名')
    if (Object.values(others).some(each => isNamed(plain, each, 5)))
      return refusal('申请人、代理人的证件号码、电话、邮箱或者地址')
  }
  return undefined
}

function refusal(what: string): Refusal {
  return {
    refused: `意见中有${what}。审批记录长期保存，个人信息期满须销毁，请改写为“申请人”等称谓`,
    article: '《个人信息保护法》第十九条、第四十七条',
  }
}

/** Shorter ones stand in other words too: 「王」, 「平安」. */
function isNamed(words: string, value: string | null | undefined, least: number): boolean {
  const plain = folded(value ?? '')
  return [...plain].length >= least && words.includes(plain)
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s·•・-]/g, '')
    .toUpperCase()
}
