import {personNames} from '../../agencies/accounts/store/names.ts'
import {filesOf} from '../../agencies/files/store.ts'
import type {requestRoutes} from '../../contract/requests.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {requestObject} from '../../requests/change/append.ts'
import type {RequestEvent} from '../../requests/events/event.ts'
import {letterOf, lettersOf} from '../../requests/letters/letters.ts'
import {takesOriginal} from '../../requests/letters/originals/original-name.ts'
import {takesSeal} from '../../requests/seal/seal-letter.ts'
import {originalIn, originalVersions} from '../../requests/store/letter-originals.ts'

type Described = Answer<typeof requestRoutes.request>['history'][number]['letters']

/** The letters of each event of a request, with their originals; `seals`: an electronic seal can be had. */
export async function describeLetters(
  db: Database,
  request: string,
  seals: boolean,
): Promise<(event: RequestEvent) => Described> {
  const versions = await originalVersions(db, request)
  const people = await personNames(
    db,
    versions.map(({by}) => by),
  )
  const files = versions.length > 0 ? await filesOf(db, requestObject(request)) : []
  const kinds = new Map(files.map(({id, kind}) => [id, kind]))
  const names = new Map(people.map(({id, name}) => [id, name]))
  return event =>
    lettersOf(event.kind).map(id => {
      const held = originalIn(versions, event.id, id)
      return {
        id,
        title: letterOf(id).title,
        takesOriginal: takesOriginal(id),
        takesSeal: seals && takesSeal(id),
        original: held
          ? {
              file: held.file,
              kind: kinds.get(held.file) ?? 'pdf',
              version: held.version,
              way: held.way,
              at: held.at.toISOString(),
              byName: names.get(held.by) ?? '',
            }
          : null,
      }
    })
}
