import assert from 'node:assert/strict'
import {test} from 'node:test'
import {sql} from 'kysely'
import {readDocument} from '../../src/reader/read-document.ts'
import {newAgency} from '../agencies/approvals/bureau.ts'
import {testDatabase} from '../database.ts'
import {buildSite} from '../pages/site.ts'

test('指南给出填有本机关工作机构的申请表，Word和PDF，不问用途；没有选定机关的回到指南', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db, {trial: false})
  t.after(() => site.close())
  const get = (url: string) => site.inject({url})
  assert.equal((await get('/guide/form.pdf')).headers.location, '/guide')
  const agency = await newAgency(db, '某县住房和城乡建设局')
  await sql`insert into disclosure_offices (agency, name, address, hours, telephone, email)
    values (${agency}, '住建局办公室', '某县人民路1号', '工作日9:00至17:00', '0951-5032110', 'zjj@example.gov.cn')`.execute(
    db,
  )
  const guide = (await get('/guide')).body
  for (const extension of ['docx', 'pdf']) {
    const address = `/guide/form.${extension}?agency=${agency}`
    assert.ok(guide.includes(address))
    const answer = await get(address)
    assert.match(String(answer.headers['content-disposition']), new RegExp(`\\.${extension}$`))
    const text = JSON.stringify(await readDocument(answer.rawPayload, `申请表.${extension}`))
    for (const word of [
      '某县住房和城乡建设局',
      '某县人民路1号',
      '0951-5032110',
      'zjj@example.gov.cn',
      '法律服务机构',
      '授权委托书',
      '当场阅读',
      '第二十九条',
    ])
      assert.ok(text.replaceAll(/\s|\\n/g, '').includes(word), `${extension}：${word}`)
    assert.doesNotMatch(text, /传真：|用途：/)
  }
})
