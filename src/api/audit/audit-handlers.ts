import {
  agenciesWithin,
  agencyNames,
  peopleNamed,
  personNames,
} from '../../agencies/accounts/store/names.ts'
import {searchAudit} from '../../agencies/audit/search.ts'
import type {auditRoutes} from '../../contract/audit.ts'
import type {HandlersOf} from '../handler.ts'
import {placeOf, textOf} from './place.ts'

export const auditHandlers: HandlersOf<typeof auditRoutes> = {
  audit: {
    kind: 'list',
    async answer({db, within, query}) {
      const {agency, actor, after, ...filters} = query
      const visible = await agenciesWithin(db, within)
      const agencies = agency === undefined ? visible : visible.filter(id => id === agency)
      const actors = actor === undefined ? undefined : [actor, ...(await peopleNamed(db, actor))]
      const place = after === undefined ? undefined : placeOf(after)
      if (after !== undefined && !place)
        return {refused: '翻页的位置有误，请从第一页重新查询', article: '审计查询规则'}
      const found = await searchAudit(db, {...filters, agencies, actors, after: place})
      const {entries, next} = found
      const agencyNamed = namesById(
        await agencyNames(
          db,
          entries.map(each => each.agency),
        ),
      )
      const personNamed = namesById(
        await personNames(
          db,
          entries.map(each => each.actor),
        ),
      )
      return {
        entries: entries.map(({previous: _, ...entry}) => ({
          ...entry,
          agencyName: agencyNamed.get(entry.agency) ?? null,
          actorName: personNamed.get(entry.actor) ?? null,
        })),
        next: next ? textOf(next) : null,
      }
    },
  },
}

function namesById(named: readonly {id: string; name: string}[]): Map<string, string> {
  return new Map(named.map(({id, name}) => [id, name]))
}
