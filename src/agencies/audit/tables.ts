import type {AuditEntry, AuditHead} from './chain.ts'

/** The tables of migration 002 as they are read; json is written as text. */
export type AuditTables = {
  audit_heads: {agency: string} & AuditHead
  audit_entries: Omit<AuditEntry, 'at'> & {at: Date}
}
