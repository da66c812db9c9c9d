import {useSearchParams} from 'wouter'
import {type Action, may} from '../../agencies/permissions.ts'
import {lineOf, useAgencyTree} from '../agencies/agency-queries.ts'
import {actorOf, useMe} from '../me.ts'

type Named = {id: string; name: string}

/**
 * The agencies on which I may do this, and the one whose page is shown: by the address, at first my
 * own or the first of them.
 */
export function useAgencyChoice(action: Action): {
  agencies: Named[]
  chosen: Named | undefined
  isKnown: boolean
  error: unknown
  choose: (id: string) => void
} {
  const me = useMe()
  const tree = useAgencyTree()
  const [search, setSearch] = useSearchParams()
  const nodes = tree.data ?? []
  const agencies = nodes.filter(
    ({id, mergedOn}) => mergedOn === null && may(actorOf(me), action, {line: lineOf(nodes, id)}),
  )
  const wanted = search.get('agency')
  const isMine = ({id}: Named) => me.agencies.some(own => own.id === id)
  return {
    agencies,
    chosen: agencies.find(({id}) => id === wanted) ?? agencies.find(isMine) ?? agencies[0],
    isKnown: tree.data !== undefined,
    error: tree.error,
    choose: id => setSearch({agency: id}, {replace: true}),
  }
}
