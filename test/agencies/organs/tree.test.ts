import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {merged, moved, refusesOrgan, renamed} from '../../../src/agencies/organs/rules.ts'
import {
  childrenOf,
  lineIn,
  nameOn,
  type Organ,
  type Tree,
} from '../../../src/agencies/organs/tree.ts'
import {type Actor, may, visible} from '../../../src/agencies/permissions.ts'
import {addDays, type Day, day} from '../../../src/law/day.ts'
import {isRefusal} from '../../../src/law/refusal.ts'

const start = day('2026-01-01')

const organ = (id: string, parent: string | null): Organ => ({
  id,
  parent,
  name: `机关${id}`,
  kind: null,
  creditCode: null,
  regionCode: null,
  supervisor: null,
  former: [],
  mergedInto: null,
  mergedOn: null,
})

/** What somebody tries, on which organ, with which other, how many days into the year. */
type Try = {what: 'add' | 'rename' | 'move' | 'merge'; one: number; other: number; after: number}

const tries = fc.array(
  fc.record<Try>({
    what: fc.constantFrom('add', 'rename', 'move', 'merge'),
    one: fc.nat(15),
    other: fc.nat(15),
    after: fc.nat(60),
  }),
  {minLength: 5, maxLength: 40},
)

/** One at the top, three under each. */
const first: Tree = new Map(
  Array.from({length: 13}, (_, at) => {
    const id = String(at)
    return [id, organ(id, at === 0 ? null : String(Math.floor((at - 1) / 3)))]
  }),
)

/** The tree after what was not refused, as the store would write it. */
function carriedOut(given: readonly Try[]): {tree: Tree; done: number} {
  let tree: Tree = first
  let done = 0
  for (const {what, one, other, after} of given) {
    const today = addDays(start, 60)
    const on = addDays(start, after)
    const before = tree.get(String(one))
    const result =
      what === 'add'
        ? added(tree, String(other))
        : before && attempt(tree, before, what, String(other), on, today)
    if (!result || isRefusal(result)) continue
    const children =
      what === 'merge' && before
        ? childrenOf(tree, before.id).map(child => ({...child, parent: String(other)}))
        : []
    tree = new Map([...tree, ...[...children, result].map(each => [each.id, each] as const)])
    done++
  }
  return {tree, done}
}

function added(tree: Tree, parent: string) {
  const fresh = organ(String(tree.size), parent)
  return refusesOrgan(tree, fresh) ?? fresh
}

function attempt(
  tree: Tree,
  before: Organ,
  what: 'rename' | 'move' | 'merge',
  other: string,
  on: Day,
  today: Day,
) {
  if (what === 'rename') return renamed(tree, before, {name: `新名${other}`, from: on}, today)
  if (what === 'move') return moved(tree, before, other)
  return merged(tree, before, {into: other, on}, today)
}

test('怎样新增、更名、移动、合并，机关树都不成环，也不断开', () => {
  let most = 0
  fc.assert(
    fc.property(tries, given => {
      const {tree, done} = carriedOut(given)
      most = Math.max(most, done)
      for (const {id} of tree.values()) assert.equal(lineIn(tree, id)[0], '0')
    }),
    {numRuns: 500},
  )
  assert.ok(most > 10, `最多只做成${most}次`)
})

test('一天只有一个名称：曾用名按日期先后，互不重叠', () => {
  fc.assert(
    fc.property(tries, given => {
      for (const each of carriedOut(given).tree.values()) {
        const days = each.former.map(({until}) => until)
        assert.deepEqual(days, [...new Set(days)].toSorted())
        for (const {name, until} of each.former) {
          assert.equal(nameOn(each, until), name)
          assert.notEqual(nameOn(each, addDays(until, 1)), name)
        }
      }
    }),
    {numRuns: 500},
  )
})

test('合并之后总有一个现有的机关办理其事，此前的仍由其自己', () => {
  fc.assert(
    fc.property(tries, given => {
      const {tree} = carriedOut(given)
      for (const each of tree.values()) {
        const now = successorOn(tree, each, addDays(start, 60))
        assert.equal(now.mergedInto, null)
        if (each.mergedOn) assert.equal(successorOn(tree, each, addDays(each.mergedOn, -1)), each)
      }
    }),
    {numRuns: 500},
  )
})

test('外机关的人看不到：列表的范围与逐一判断一致', () => {
  fc.assert(
    fc.property(
      tries,
      fc.nat(12),
      fc.constantFrom('leader', 'system-administrator'),
      (given, at, role) => {
        const {tree} = carriedOut(given)
        const actor: Actor = {
          person: '甲',
          appointments: [{person: '甲', agency: String(at), role, from: start}],
        }
        const {own, below} = visible(actor, 'person.view')
        for (const {id} of tree.values()) {
          const line = lineIn(tree, id)
          const listed = own.includes(id) || below.some(each => line.includes(each))
          assert.equal(listed, may(actor, 'person.view', {line}))
          if (!line.includes(String(at))) assert.equal(listed, false)
        }
      },
    ),
    {numRuns: 300},
  )
})

/** As the store's query follows mergers: the organ that does the work of this one on a day. */
function successorOn(tree: Tree, organ: Organ, on: Day): Organ {
  if (organ.mergedInto === null || organ.mergedOn === null || on < organ.mergedOn) return organ
  const next = tree.get(organ.mergedInto)
  if (!next) throw new Error(`organ ${organ.id} was merged into one that is not there`)
  return successorOn(tree, next, on)
}
