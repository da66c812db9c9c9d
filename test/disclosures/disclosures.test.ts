import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sql} from 'kysely'
import {
  type NewDisclosure,
  newDisclosure,
  numberKey,
  numbersIn,
} from '../../src/disclosures/disclosure.ts'
import {
  addDisclosure,
  editDisclosure,
  removeDisclosure,
} from '../../src/disclosures/edit-disclosure.ts'
import {documentsAbout, reasonOf} from '../../src/disclosures/published-documents.ts'
import {searchDisclosures} from '../../src/disclosures/store.ts'
import {queryOf, wordsOf} from '../../src/disclosures/terms.ts'
import {isRefusal} from '../../src/law/refusal.ts'
import {bureau, newAgency} from '../agencies/approvals/bureau.ts'

test('文号写法不同也是同一个；正文里的文号连前面的字一起认出', () => {
  for (const number of ['青政办发〔2025〕12号', '青政办发[2025] 12 号', '青政办发（2025）第12号'])
    assert.equal(numberKey(number), '青政办发202512', number)
  const cases: [text: string, key: string, isThere: boolean][] = [
    ['申请公开青政办发〔2025〕12号文件', '青政办发202512', true],
    ['申请公开青政办发【2025】12号', '青政办发202512', true],
    ['青政办发〔2025〕121号', '青政办发202512', false],
    ['青政办发〔2024〕12号', '青政办发202512', false],
    ['2025年12号楼的分配方案', '青政办发202512', false],
  ]
  for (const [text, key, isThere] of cases)
    assert.equal(numbersIn(text).includes(key), isThere, text)
})

test('网址、日期、名称写错的，各说怎么改', () => {
  const good = {
    title: '甲',
    publishedOn: '2025-03-12',
    address: 'https://www.example.gov.cn/1.html',
  }
  const cases: [change: object, field: string][] = [
    [{title: ' '}, 'title'],
    [{publishedOn: '2025-02-30'}, 'publishedOn'],
    [{address: 'www.example.gov.cn/1.html'}, 'address'],
    [{address: 'javascript:alert(1)'}, 'address'],
    [{address: 'https://www.example.gov.cn/ 1.html'}, 'address'],
    [{address: 'http://'}, 'address'],
    [{number: '甲'.repeat(101)}, 'number'],
  ]
  assert.equal(newDisclosure.parse({...good, number: ' '}).number, null)
  for (const [change, field] of cases) {
    const judged = newDisclosure.safeParse({...good, ...change})
    assert.deepEqual(
      judged.error?.issues.map(({path}) => path[0]),
      [field],
      JSON.stringify(change),
    )
  }
})

test('目录：增、改、删都记入审计，重复的不收；按文号、词、年份、机关说明为什么像；两万条里用索引', async t => {
  const {db, agency, by, person} = await bureau(t)
  const officer = by(await person('李敏', 'disclosure-officer'))
  const other = await newAgency(db, '财政局')
  const add = async (of: string, given: Partial<NewDisclosure> & {title: string}) => {
    const added = await addDisclosure(db, of, document(given), officer)
    assert.ok(added && !isRefusal(added))
    return added.id
  }
  const housing = await add(agency, {
    title: '青禾县2025年公共租赁住房分配方案',
    number: '青建发〔2025〕12号',
    keywords: '公租房、摇号',
  })
  await add(other, {title: '2025年公共租赁住房补助资金分配结果'})
  await add(other, {title: '机关食堂采购公告'})
  const about = (text: string, limit = 5) => documentsAbout(db, text, agency, limit)

  const cases: [text: string, titles: RegExp[], reason: string][] = [
    [
      '2025年公租房的分配方案',
      [/^青禾县2025年公共/],
      '文中有“分配方案”“公租房”，是所申请机关的文件，年份相同',
    ],
    ['申请公开青建发[2025]12号', [/^青禾县2025年公共/], '文号相同，是所申请机关的文件，年份相同'],
    [
      '青禾县公共租赁住房',
      [/^青禾县/, /补助资金/],
      '文中有“公共租赁住房”“青禾县”，是所申请机关的文件',
    ],
    ['本人档案', [], ''],
    ["'; drop table x --", [], ''],
  ]
  for (const [text, titles, reason] of cases) {
    const found = await about(text)
    assert.equal(found.length, titles.length, `${text}：${found.map(({title}) => title)}`)
    for (const [at, title] of titles.entries()) assert.match(found[at]?.title ?? '', title, text)
    const [first] = found
    if (first) assert.equal(reasonOf(first), reason, text)
  }

  assert.ok(
    isRefusal(
      (await addDisclosure(
        db,
        agency,
        document({title: '青禾县2025年公共租赁住房分配方案'}),
        officer,
      )) ?? {},
    ),
  )
  const second = await add(agency, {title: '物业收费公示'})
  const clash = document({title: '青禾县2025年公共租赁住房分配方案'})
  assert.ok(isRefusal((await editDisclosure(db, second, clash, officer)) ?? {}))
  await editDisclosure(db, second, document({title: '住宅小区物业服务费公示'}), officer)
  const search = async (query: string) =>
    (await searchDisclosures(db, {words: wordsOf(query), limit: 9, offset: 0})).rows.map(
      ({title}) => title,
    )
  assert.deepEqual(await search('物业 小区'), ['住宅小区物业服务费公示'])
  assert.deepEqual(await search('物区'), [])
  await removeDisclosure(db, second, officer)
  assert.equal(await removeDisclosure(db, second, officer), undefined)
  assert.deepEqual(await search('物业'), [])
  const {rows: acts} = await sql<{action: string}>`select action from audit_entries
    where object = ${`agency/${agency}/disclosures`} order by number`.execute(db)
  assert.deepEqual(
    acts.map(({action}) => action),
    [
      '主动公开目录新增文件',
      '主动公开目录新增文件',
      '主动公开目录修改文件',
      '主动公开目录删去文件',
    ],
  )

  await sql`insert into disclosures (id, agency, title, published_on, address, terms, saved_at, saved_by)
    select gen_random_uuid(), ${other}, title, date '2020-01-01' + number % 2000, 'https://example.gov.cn/' || number,
      array_to_tsvector(array(select distinct substr(title, at, 2) from generate_series(1, length(title)) at)),
      now(), ${officer.person}
    from (select number, (array['关于印发','转发','公布'])[1 + number % 3]
      || chr(20000 + number % 3000) || chr(20100 + number % 2711) || chr(21000 + number % 1999)
      || '工程' || number || '号实施方案的通知' as title
      from generate_series(1, 20000) number) made`.execute(db)
  await sql`analyze disclosures`.execute(db)
  const {rows: lines} = await sql<{'QUERY PLAN': string}>`explain select id from disclosures
    where terms @@ ${queryOf('公租房')}::tsquery limit 2000`.execute(db)
  const words = lines.map(line => line['QUERY PLAN']).join('\n')
  assert.match(words, /disclosures_by_terms/)
  assert.doesNotMatch(words, /Seq Scan on disclosures/)
  const before = performance.now()
  const [best] = await about('申请公开青建发〔2025〕12号，2025年公租房分配方案、工程实施方案')
  const took = performance.now() - before
  assert.equal(best?.id, housing)
  assert.deepEqual(await about('工程实施方案'), [])
  t.diagnostic(`两万条中找 ${Math.round(took)} 毫秒`)
})

function document(given: Partial<NewDisclosure> & {title: string}): NewDisclosure {
  return newDisclosure.parse({
    publishedOn: '2025-03-12',
    address: 'https://www.example.gov.cn/zwgk/1.html',
    ...given,
  })
}
