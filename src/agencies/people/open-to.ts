import type {Connection} from '../../db/database.ts'
import type {Refusal} from '../../law/refusal.ts'
import {targetOfPerson} from '../accounts/store/people.ts'
import type {Editor} from '../organs/change-organ.ts'
import {may} from '../permissions.ts'

/** Whether a person exists and is within whose appointments the editor may change. */
export async function isPersonOpenTo(
  db: Connection,
  {actor}: Editor,
  person: string,
): Promise<boolean> {
  const target = await targetOfPerson(db, person)
  return target !== undefined && may(actor, 'appointment.edit', target)
}

/** The same for one who is not there and one whom the editor may not see. */
export const unknownPerson: Refusal = {
  refused: '没有找到此人，或者不在您的职责范围内',
  article: '职责范围规则',
}
