import {Link} from 'wouter'
import {lineOf, useAgencyTree} from '../agencies/agency-queries.ts'

type Node = {id: string; name: string; parent: string | null; mergedOn: string | null}

/** The organs by their places, each a link; branches away from the one shown are folded. */
export function Tree({here}: {here: string}) {
  const tree = useAgencyTree()
  const nodes = tree.data ?? []
  const known = new Set(nodes.map(({id}) => id))
  const top = nodes.filter(({parent}) => parent === null || !known.has(parent))
  return (
    <nav className="tree" aria-label="机关的隶属">
      <Branch nodes={nodes} level={top} here={here} open={new Set(lineOf(nodes, here))} />
    </nav>
  )
}

function Branch({
  nodes,
  level,
  here,
  open,
}: {
  nodes: readonly Node[]
  level: readonly Node[]
  here: string
  open: ReadonlySet<string>
}) {
  return (
    <ul>
      {level.map(node => {
        const under = nodes.filter(({parent}) => parent === node.id)
        const link = (
          <Link to={`/agencies/${node.id}`} aria-current={node.id === here ? 'page' : undefined}>
            {node.name}
            {node.mergedOn && <span className="quiet">（已并入）</span>}
          </Link>
        )
        if (under.length === 0) return <li key={node.id}>{link}</li>
        return (
          <li key={node.id}>
            {link}
            <details open={open.has(node.id)}>
              <summary>下级 {under.length}</summary>
              <Branch nodes={nodes} level={under} here={here} open={open} />
            </details>
          </li>
        )
      })}
    </ul>
  )
}
