import type {Change, Connection} from '../../../db/database.ts'
import type {OrganTables} from './tables.ts'

/**
 * What the guide must name of the disclosure office.
 *
 * > 政府信息公开指南包括……政府信息公开工作机构的名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式等内容。
 * > ——《政府信息公开条例》第十二条第二款
 */
export type DisclosureOffice = {
  name: string
  address: string
  hours: string
  telephone: string
  fax: string | null
  email: string | null
}

export function disclosureOfficeOf(
  db: Connection,
  agency: string,
): Promise<DisclosureOffice | undefined> {
  return db
    .withTables<OrganTables>()
    .selectFrom('disclosure_offices')
    .select(['name', 'address', 'hours', 'telephone', 'fax', 'email'])
    .where('agency', '=', agency)
    .executeTakeFirst()
}

export async function keepDisclosureOffice(
  change: Change,
  agency: string,
  office: DisclosureOffice,
): Promise<void> {
  await change
    .withTables<OrganTables>()
    .insertInto('disclosure_offices')
    .values({agency, ...office})
    .onConflict(conflict => conflict.column('agency').doUpdateSet(office))
    .execute()
}
