import assert from 'node:assert/strict'
import test from 'node:test'
import {sql} from 'kysely'
import {type Group, groupsOn} from '../../../src/agencies/accounts/store/groups-on.ts'
import {listAgencies} from '../../../src/agencies/organs/store/list-agencies.ts'
import {
  listPeople,
  type PersonRow,
  type PersonSearch,
} from '../../../src/agencies/people/store/list-people.ts'
import {day} from '../../../src/law/day.ts'
import {testDatabase} from '../../database.ts'
import {insertAgency} from '../import/county.ts'

test('按组翻页：每页取到的组正好盖住这一页，末页之后没有', () => {
  const groups: Group[] = [
    {value: '甲', rows: 3},
    {value: '乙', rows: 1},
    {value: null, rows: 4},
  ]
  const pages = [0, 2, 4, 6, 8].map(before => groupsOn(groups, before, 2))
  assert.deepEqual(pages, [
    {values: ['甲'], hasBlanks: false, skip: 0, total: 8},
    {values: ['甲', '乙'], hasBlanks: false, skip: 2, total: 8},
    {values: [], hasBlanks: true, skip: 0, total: 8},
    {values: [], hasBlanks: true, skip: 2, total: 8},
    {values: [], hasBlanks: false, skip: 0, total: 8},
  ])
})

const people = 2345

test('人员列表：每种排序的各页连起来不缺不重、次序正确、空白在最后；按文字和职务查到的也一样', async t => {
  const db = await testDatabase(t)
  const top = await insertAgency(db, '平阳县人民政府', null)
  for (const name of ['第10局', '第2局', '安监局', '重庆路街道', '张家镇'])
    await insertAgency(db, name, top)
  const outside = await insertAgency(db, '外县', null)
  await sql`
    insert into departments (agency, name, "from")
    select id, '办公室', '2020-01-01' from agencies where name like '第%'`.execute(db)
  // One in seven is at no department, one in five has no telephone, one in three no e-mail address.
  await sql`
    insert into people (agency, department, name, telephone, email)
    select placed.id, case when n % 7 > 0 then department end,
      substr('张李安重行龘A一', 1 + n % 8, 1) || n * 31 % 400,
      case when n % 5 > 0 then '0951-' || n % 1000 end, case when n % 3 > 0 then 'P' || n % 90 || '@example.cn' end
    from generate_series(1, ${people}::int) n join (
      select agencies.id, departments.id as department, row_number() over (order by agencies.id) as place
      from agencies left join departments on departments.agency = agencies.id
      where parent = ${top}
    ) placed on placed.place = 1 + n % 5`.execute(db)
  await sql`insert into people (agency, name) values (${outside}, '外人')`.execute(db)
  await sql`
    insert into appointments (person, agency, role, "from")
    select id, agency, 'information-officer', '2021-01-01' from people where telephone is not null`.execute(
    db,
  )
  const pageOf = (search: Partial<PersonSearch>) =>
    listPeople(db, {own: [], below: [top]}, {page: 1, size: 1000, ...search}, day('2026-11-22'))
  const allOf = async (search: Partial<PersonSearch>) => {
    const {total} = await pageOf(search)
    const pages = Array.from({length: Math.ceil(total / 1000) + 1}, (_, at) => at + 1)
    const found = await Promise.all(pages.map(page => pageOf({...search, page})))
    const rows = found.flatMap(({rows: each}) => each)
    assert.equal(rows.length, total)
    assert.equal(new Set(rows.map(({id}) => id)).size, total, JSON.stringify(search))
    return rows
  }
  const byName = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true').compare
  const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  const sorts = {
    name: byName,
    agencyName: byName,
    departmentName: byName,
    telephone: byCode,
    email: byCode,
  } as const
  const narrowings = [{}, {role: 'information-officer'}, {text: '0951'}] as const
  for (const [sort, compare] of Object.entries(sorts) as [keyof typeof sorts, typeof byCode][])
    for (const narrowed of sort === 'email' || sort === 'departmentName' ? [{}] : narrowings)
      for (const direction of ['', '-']) {
        const search = {...narrowed, sort: `${direction}${sort}`}
        const rows = await allOf(search)
        assert.equal(rows.length, 'role' in narrowed || 'text' in narrowed ? 1876 : people)
        const values = rows.map(row => row[sort])
        assert.deepEqual(values, inOrder(values, compare, direction), JSON.stringify(search))
        if (sort === 'agencyName') assert.ok(isByNameWithin(rows, byName))
      }
  const {rows: organs} = await listAgencies(db, {own: [], below: [top]}, {page: 1, size: 50})
  assert.deepEqual(
    organs.map(({name}) => name),
    ['安监局', '重庆路街道', '第2局', '第10局', '平阳县人民政府', '张家镇'],
  )
})

test('查找不分大小写，电话、邮箱、登录名、姓名都查', async t => {
  const db = await testDatabase(t)
  const top = await insertAgency(db, '平阳县人民政府', null)
  await sql`
    insert into people (agency, name, telephone, email)
    values (${top}, '李敏', '0951-5032110', 'Li.Min@example.cn'), (${top}, '赵强', null, null)`.execute(
    db,
  )
  await sql`insert into accounts (person, login) select id, 'ZhaoQ' from people where name = '赵强'`.execute(
    db,
  )
  for (const [text, expected] of [
    ['李', ['李敏']],
    ['2110', ['李敏']],
    ['li.MIN', ['李敏']],
    ['zhaoq', ['赵强']],
    ['龘', []],
  ] as const) {
    const {rows, total} = await listPeople(
      db,
      {own: [top], below: []},
      {text, page: 1, size: 10},
      day('2026-11-22'),
    )
    assert.deepEqual(
      rows.map(({name}) => name),
      expected,
      text,
    )
    assert.equal(total, expected.length)
  }
})

function inOrder(
  values: readonly (string | null)[],
  compare: (a: string, b: string) => number,
  direction: string,
): (string | null)[] {
  const filled = values.filter(value => value !== null).sort(compare)
  if (direction === '-') filled.reverse()
  return [...filled, ...values.filter(value => value === null)]
}

function isByNameWithin(
  rows: readonly PersonRow[],
  compare: (a: string, b: string) => number,
): boolean {
  return rows.every((row, at) => {
    const next = rows[at + 1]
    return next?.agency !== row.agency || compare(row.name, next.name) <= 0
  })
}
