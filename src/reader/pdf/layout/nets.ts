import type {Rule} from '../drawn-page.ts'

/** Rules that hang together: one ruled table, a frame, or a lone stroke. */
export type Net = {across: Rule[]; down: Rule[]}

/** How far a rule may end before or after the one it meets. */
const reach = 7

/** Above this many pairs the page is a drawing, not a form. */
const mostPairs = 20_000_000

/** Sorts rules into nets by where they meet; rules that meet none are left out. */
export function findNets(across: Rule[], down: Rule[]): Net[] {
  if (across.length * down.length > mostPairs) return []
  const parent = [...across, ...down].map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== undefined && parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      if (meet(h, v)) parent[root(i)] = root(across.length + j)
    })
  })
  const nets = new Map<number, Net>()
  const netOf = (i: number) => {
    const net = nets.get(root(i)) ?? {across: [], down: []}
    nets.set(root(i), net)
    return net
  }
  across.forEach((rule, i) => {
    netOf(i).across.push(rule)
  })
  down.forEach((rule, j) => {
    netOf(across.length + j).down.push(rule)
  })
  return [...nets.values()].filter(net => net.across.length > 0 && net.down.length > 0)
}

const meet = (h: Rule, v: Rule) =>
  v.at >= h.from - reach && v.at <= h.to + reach && h.at >= v.from - reach && h.at <= v.to + reach
