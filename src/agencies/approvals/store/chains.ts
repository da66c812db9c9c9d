import type {Change, Connection} from '../../../db/database.ts'
import type {ApprovalChain} from '../approval.ts'
import type {ApprovalKind} from '../kinds.ts'
import type {ApprovalTables} from './tables.ts'

/** The chains that an agency has set; for the other kinds it follows the usual ones. */
export async function setChains(
  db: Connection,
  agency: string,
): Promise<Partial<Record<ApprovalKind, ApprovalChain>>> {
  const rows = await db
    .withTables<ApprovalTables>()
    .selectFrom('approval_chains')
    .select(['kind', 'roles'])
    .where('agency', '=', agency)
    .execute()
  return Object.fromEntries(rows.map(({kind, roles}) => [kind, roles]))
}

export async function keepChain(
  change: Change,
  agency: string,
  kind: ApprovalKind,
  chain: ApprovalChain,
): Promise<void> {
  const roles = [...chain]
  await change
    .withTables<ApprovalTables>()
    .insertInto('approval_chains')
    .values({agency, kind, roles})
    .onConflict(conflict => conflict.columns(['agency', 'kind']).doUpdateSet({roles}))
    .execute()
}

/** The agency follows the usual chain again. */
export async function forgetChain(
  change: Change,
  agency: string,
  kind: ApprovalKind,
): Promise<void> {
  await change
    .withTables<ApprovalTables>()
    .deleteFrom('approval_chains')
    .where('agency', '=', agency)
    .where('kind', '=', kind)
    .execute()
}
