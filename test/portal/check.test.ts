import assert from 'node:assert/strict'
import {test} from 'node:test'
import Fastify, {type FastifyInstance} from 'fastify'
import {newKey} from '../../src/agencies/personal-data/cipher.ts'
import {portal} from '../../src/portal/portal.tsx'
import {maxFileBytes} from '../../src/reader/limits.ts'
import {libraryExtent} from '../../src/reports/store/library.ts'
import {testDatabase} from '../database.ts'
import {buildSite, changedReport, keep, realReport, wrongReport} from '../pages/site.ts'

test('校核而不保存的年报，也与年报库里的上一年和别的机关对照', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const checked = async (name: string, changes: [string, string][]) => {
    const bytes = new Uint8Array(await changedReport(name, changes))
    const {headers} = await handIn(site, {file: {fileName: '待校核.txt', bytes}})
    return (await site.inject(String(headers.location))).body
  }
  const xinxiang = '003-xinxiang-2021.txt'
  assert.match(await checked(xinxiang, []), /叙述不与其他报告雷同：没有可对照的其他报告/)
  await keep(db, await realReport(xinxiang), '新乡.txt')
  const next = await checked(xinxiang, [
    ['2021', '2022'],
    ['申请数量\t\t0', '申请数量\t\t3'],
  ])
  assert.match(next, /上年结转（2021 年度报告结转下年度）应为 0，实为 3/)
  const other = await checked(xinxiang, [['新乡市', '甲市']])
  assert.match(other, /与新乡市住房和城乡建设局 2021 年度报告逐句相同的应为少数，实为 100%/)
  const apart = await checked('000-zhongwei-2020.txt', [])
  assert.doesNotMatch(apart, /叙述不与其他报告雷同：没有/)
  assert.equal((await libraryExtent(db)).reports, 1)
})

test('一次交多份：有误的、没有读出的在前，都看得到结果，一次保存', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const files = [
    {fileName: '新乡.txt', bytes: await bytesOf(realReport('003-xinxiang-2021.txt'))},
    {fileName: '平罗.txt', bytes: await bytesOf(realReport('001-pingluo-2020.txt'))},
    {fileName: '照片.png', bytes: Uint8Array.from(Buffer.from('89504e470d0a1a0a', 'hex'))},
    {fileName: '甲市.txt', bytes: await bytesOf(wrongReport())},
  ]
  const {statusCode, headers} = await handIn(site, {files})
  const address = String(headers.location)
  assert.deepEqual([statusCode, address.slice(0, 13)], [303, '/check/batch/'])
  const {body} = await site.inject(address)
  assert.match(body, /有误 1 份，没有读出 1 份，待核实 1 份，未发现问题 1 份/)
  assert.match(body, /逐句相同）；已经在库中的不会重复/)
  assert.match(body, /✕ 2 处有误[\s\S]*疑为表三“（一）予以公开”自然人有误[\s\S]*照片\.png/)
  const lines = [...body.matchAll(/<a href="(\/check\/[\w-]+)">([^<]+\.\w+)<\/a>/g)]
  const names = ['甲市.txt', '照片.png', '平罗.txt', '新乡.txt']
  assert.deepEqual(
    lines.map(([, , name]) => name),
    names,
  )
  assert.match((await site.inject(lines[0]?.[1] ?? '')).body, /未保存[\s\S]*处有误/)
  const list = (await site.inject(`${address}/findings.csv`)).body.split('\r\n')
  assert.match(list[0] ?? '', /^\ufeff机关,年度,文件名,结果,校核项目,问题,依据,地址$/)
  const wrong = /^甲市住房和城乡建设局,2021,甲市\.txt,有误,.*疑为表三.*改为 10.*〔2021〕30号.*,$/
  assert.equal(list.filter(line => wrong.test(line)).length, 1)
  assert.equal(list.filter(line => line.startsWith(',,照片.png,没有读出,,')).length, 1)
  for (const _ of [1, 2]) {
    const kept = await site.inject({method: 'POST', url: `${address}/keep`})
    assert.deepEqual([kept.statusCode, kept.headers.location], [303, '/reports?sort=newest'])
    assert.equal((await libraryExtent(db)).reports, 3)
  }
  assert.match(
    String((await site.inject(lines[0]?.[1] ?? '')).headers.location),
    /^\/reports\/\d+$/,
  )
  assert.equal((await site.inject('/check/batch/gone')).statusCode, 410)
})

test('保存一批时有的已经清除：说有几份没有保存，不当作都保存了', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const begin = async (files: HandedFile[]) => {
    const address = String((await handIn(site, {files})).headers.location)
    await site.inject(address)
    return address
  }
  const picture = new Uint8Array(49 * 2 ** 20)
  picture.set(Buffer.from('89504e470d0a1a0a', 'hex'))
  const large = {fileName: '大.png', bytes: picture}
  const address = await begin([
    {fileName: '新乡.txt', bytes: await bytesOf(realReport('003-xinxiang-2021.txt'))},
    large,
  ])
  for (const _ of [1, 2]) await begin([large, large])
  const late = {fileName: '平罗.txt', bytes: await bytesOf(realReport('001-pingluo-2020.txt'))}
  const next = await begin([late, large])
  const lost = await site.inject({method: 'POST', url: `${address}/keep`})
  assert.equal(lost.statusCode, 410)
  assert.match(lost.body, /有 1 份已经清除，没有保存，请重新交这几份/)
  assert.equal((await libraryExtent(db)).reports, 0)
  assert.equal((await site.inject({method: 'POST', url: `${next}/keep`})).statusCode, 303)
  assert.equal((await libraryExtent(db)).reports, 1)
})

test('一次交的太多、合计太大，说明怎么办', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const small = Array.from({length: 101}, (_, at) => ({
    fileName: `${at}.txt`,
    bytes: new Uint8Array(1),
  }))
  const many = await handIn(site, {files: small})
  assert.equal(many.statusCode, 400)
  assert.match(many.body, /一次最多 100 个文件/)
  const bytes = new Uint8Array(35 * 2 ** 20)
  const large = await handIn(site, {files: ['a', 'b', 'c'].map(fileName => ({fileName, bytes}))})
  assert.equal(large.statusCode, 413)
  assert.match(large.body, /合计超过 100 MB.*请分几次交/)
})

test('过大的文件说明怎么办，贴上的文字不丢', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const file = {fileName: '大.txt', bytes: Buffer.alloc(maxFileBytes + 1, 'a')}
  const {statusCode, body} = await handIn(site, {text: '贴上的<文字>', file})
  assert.equal(statusCode, 413)
  assert.match(body, /超过 50 MB/)
  assert.match(body, /<textarea[^>]*>贴上的&lt;文字/)
})

test('不能读的文件用一句话说明，不能保存', async t => {
  const db = await testDatabase(t)
  const site = await buildSite(db)
  t.after(() => site.close())
  const {headers} = await handIn(site, {
    file: {fileName: '照片.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex')},
  })
  const {body} = await site.inject(String(headers.location))
  assert.match(body, /这个文件没有读出来/)
  assert.doesNotMatch(body, /保存到年报库/)
  const kept = await site.inject({method: 'POST', url: `${headers.location}/keep`})
  assert.equal(kept.statusCode, 422)
  assert.equal((await libraryExtent(db)).reports, 0)
})

test('存成年报的出错页说明不是年报，不说哪几项未见问题', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const bytes = Uint8Array.from(Buffer.from('<html><body><h1>502 Bad Gateway</h1></body></html>'))
  const {headers} = await handIn(site, {file: {fileName: '2023年年报.docx', bytes}})
  const {body} = await site.inject(String(headers.location))
  assert.match(body, /这里面没有读到年报/)
  assert.doesNotMatch(body, /未见问题|保存到年报库/)
})

test('贴上一段话：不是年报，也验算其中的数字关系', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const text = '全年共收到申请12件，其中自然人8件、商业企业3件。'
  const {headers} = await handIn(site, {text})
  const {body} = await site.inject(String(headers.location))
  assert.match(body, /没有读到年报。[^<]*<\/strong>[^<]*只验算了文字中的数字关系/)
  assert.match(body, /1 处不成立[\s\S]*8 \+ 3 = 11 ≠ 12/)
  assert.doesNotMatch(body, /登录页|保存到年报库/)
})

test('只读到文字的年报，说没有读表，不说未发现问题', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const told: [year: string, why: RegExp][] = [
    ['2016年', /只读了文字，没有读表。<[\s\S]*href="#section-1">一、概述</],
    ['', /只读了文字，没有读表。表格如果是图片/],
  ]
  for (const [year, why] of told) {
    const text = `甲县教育局${year}政府信息公开工作年度报告\n一、概述\n公开120条。\n二、主动公开政府信息情况\n如下。\n三、收到和处理政府信息公开申请情况\n见附件。`
    const {headers} = await handIn(site, {text})
    const {body} = await site.inject(String(headers.location))
    assert.match(body, why)
    assert.doesNotMatch(body, /未发现问题|未见问题|保存到年报库/)
  }
})

test('正式使用时，没有口令不能保存；口令对了才保存', async t => {
  const db = await testDatabase(t)
  const site = Fastify()
  t.after(() => site.close())
  const mayKeep = async (password: string) => password === '对的口令'
  const key = async () => newKey()
  await site.register(portal, {db, key, trial: false, organ: '甲县住房和城乡建设局', mayKeep})
  const {headers} = await handIn(site, {
    file: {fileName: '甲.txt', bytes: new Uint8Array(await wrongReport())},
  })
  const keepWith = (password: string) =>
    site.inject({
      method: 'POST',
      url: `${headers.location}/keep`,
      headers: form,
      payload: new URLSearchParams({password}).toString(),
    })
  const refused = await keepWith('错的')
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /口令不对/)
  assert.equal((await libraryExtent(db)).reports, 0)
  assert.equal((await keepWith('对的口令')).statusCode, 303)
  assert.equal((await libraryExtent(db)).reports, 1)
  // A second click, a second tab, the way back: all lead to the report that is kept.
  const again = await keepWith('对的口令')
  assert.deepEqual([again.statusCode, again.headers.location], [303, '/reports/1'])
  assert.equal((await site.inject(String(headers.location))).headers.location, '/reports/1')
  const typed = await site.inject(`${headers.location}/keep`)
  assert.equal(typed.headers.location, headers.location)
  assert.equal((await libraryExtent(db)).reports, 1)
})

test('校核得太频繁，请稍候，贴的文字还在', async t => {
  const site = await buildSite(await testDatabase(t))
  t.after(() => site.close())
  const codes = new Set<number>()
  for (let at = 0; at < 31; at++) codes.add((await handIn(site, {text: ''})).statusCode)
  assert.deepEqual([...codes], [400, 429])
  const typed = await handIn(site, {text: '全年收到申请12件。'})
  assert.equal(typed.statusCode, 429)
  assert.match(typed.body, /操作过于频繁，请过一分钟再校核。您贴的文字还在下面。/)
  assert.match(typed.body, /全年收到申请12件。<\/textarea>/)
})

const form = {'content-type': 'application/x-www-form-urlencoded'}

async function bytesOf(report: Promise<Buffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await report)
}

type HandedFile = {fileName: string; bytes: Uint8Array<ArrayBuffer>}
type HandedIn = {text?: string; file?: HandedFile; files?: HandedFile[]}

/** As a browser sends the form: the files before the text. */
async function handIn(site: FastifyInstance, {text, file, files = file ? [file] : []}: HandedIn) {
  const data = new FormData()
  for (const {fileName, bytes} of files) data.append('file', new File([bytes], fileName))
  if (text !== undefined) data.set('text', text)
  const {headers, body} = new Request('http://localhost/', {method: 'POST', body: data})
  const payload = Buffer.from(await new Response(body).arrayBuffer())
  const type = headers.get('content-type') ?? ''
  return site.inject({method: 'POST', url: '/check', headers: {'content-type': type}, payload})
}
