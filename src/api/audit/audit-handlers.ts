import {recordAuditExport} from '../../agencies/accounts/record-audit-export.ts'
import type {AuditEntry} from '../../agencies/audit/chain.ts'
import {nameEntries} from '../../agencies/audit/name-entries.ts'
import {nameObjects} from '../../agencies/audit/name-objects.ts'
import {countAudit, searchAudit} from '../../agencies/audit/search.ts'
import type {auditRoutes} from '../../contract/audit.ts'
import type {Database} from '../../db/database.ts'
import {numbersOf} from '../../requests/store/numbers.ts'
import type {HandlersOf} from '../handler.ts'
import {auditCsv} from './audit-csv.ts'
import {allEntries, boundedSearch} from './find-entries.ts'
import {placeOf, textOf} from './place.ts'

export const auditHandlers: HandlersOf<typeof auditRoutes> = {
  audit: {
    kind: 'list',
    async answer({db, within, query}) {
      const {after, page, size, sort, ...asked} = query
      const place = after === undefined ? undefined : placeOf(after)
      if (after !== undefined && !place)
        return {refused: '翻页的位置有误，请从第一页重新查询', article: searchRule}
      const search = await boundedSearch(db, within, asked)
      const total = await countAudit(db, search)
      const {entries, next} = await searchAudit(db, {
        ...search,
        isOldestFirst: sort === 'at',
        ...(place ? {after: place} : {skip: (page - 1) * size, total}),
        limit: size,
      })
      return {
        rows: await named(db, entries),
        total,
        next: next && sort !== 'at' ? textOf(next) : null,
      }
    },
  },
  auditFile: {
    kind: 'list',
    async answer({db, within, query, by}) {
      const entries = await allEntries(db, await boundedSearch(db, within, query), most)
      if (!entries)
        return {refused: `查到的超过${most}条，请缩小时间范围后分次导出`, article: searchRule}
      await recordAuditExport(db, query, entries.length, by)
      return auditCsv(await named(db, entries))
    },
  },
}

async function named(db: Database, entries: readonly AuditEntry[]) {
  return nameObjects(db, await nameEntries(db, entries), {request: numbersOf})
}

const searchRule = '审计查询规则'
const most = 50_000
