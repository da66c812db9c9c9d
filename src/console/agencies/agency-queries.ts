import {useQuery} from '@tanstack/react-query'
import {routes} from '../../contract/routes.ts'
import {call} from '../call.ts'
import type {Filter} from '../list/filter.tsx'

/** The tree of organs that the reader may see, and those above them. */
export function useAgencyTree() {
  return useQuery({queryKey: ['agency-tree'], queryFn: () => call(routes.agencyTree, {})})
}

export function useAgency(agency: string | undefined) {
  return useQuery({
    queryKey: ['agency', agency],
    enabled: agency !== undefined,
    queryFn: () => call(routes.agency, {params: {agency: agency ?? ''}}),
  })
}

/** The organs to be chosen from. */
export function useAgencyOptions(): {value: string; label: string}[] {
  const tree = useAgencyTree()
  return (tree.data ?? [])
    .filter(({mergedOn}) => mergedOn === null)
    .map(({id, name}) => ({value: id, label: name}))
}

/** The condition of a list by organ; none for who sees only one. */
export function useAgencyFilter(): Filter[] {
  const agencies = (useAgencyTree().data ?? []).map(({id, name}) => [id, name] as const)
  return agencies.length > 1
    ? [{name: 'agency', title: '机关', kind: Object.fromEntries(agencies)}]
    : []
}

/** An agency of the tree as rules want it: from the top, as far as it is known, down to itself. */
export function lineOf(
  nodes: readonly {id: string; parent: string | null}[],
  agency: string,
): string[] {
  const node = nodes.find(({id}) => id === agency)
  return node ? [...(node.parent ? lineOf(nodes, node.parent) : []), node.id] : []
}
