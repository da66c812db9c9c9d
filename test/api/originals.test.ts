import assert from 'node:assert/strict'
import test from 'node:test'
import {searchAudit} from '../../src/agencies/audit/search.ts'
import {httpSealService} from '../../src/requests/seal/http-seal-service.ts'
import {jpeg, png, scannedPdf} from '../agencies/files/scans.ts'
import {arrival} from '../requests/desk.ts'
import {sealed, sealServer} from '../requests/seal-server.ts'
import {county} from './county.ts'
import {formWith} from './samples.ts'
import {askAs} from './signed-in.ts'

const on = '2026-03-02'

type Shown = {
  history: {event: {id: string; kind: string}; letters: ShownLetter[]}[]
  files: {id: string; paper: string | null; name: string | null}[]
}
type ShownLetter = {
  id: string
  takesSeal: boolean
  original: {file: string; version: number; way: string; byName: string} | null
}

/** 住建局 has asked 张三 to correct the request; its seal service is on this machine. */
async function asked(t: Parameters<typeof county>[0]) {
  const service = await sealServer(t)
  const settings = {address: service.address, token: 'ling-pai', seconds: 1}
  const place = await county(t, {sealService: httpSealService(settings, 200_000)})
  const ask = await askAs(place, await place.person('张敏', '住建局', ['disclosure-officer']))
  const come = await ask('POST', `/api/agencies/${place.agencies.住建局}/requests`, arrival)
  const url = `/api/requests/${come.json().id}`
  const steps = [
    {kind: 'registered', on},
    {kind: 'correction-asked', on, matters: '请写明名称', answerBy: '2026-03-20'},
  ]
  for (const [at, step] of steps.entries())
    assert.equal((await ask('POST', `${url}/steps`, {seen: at + 1, step})).statusCode, 200)
  const shown = async () => (await ask('GET', url)).json() as unknown as Shown
  const {history} = await shown()
  const idOf = (kind: string) => history.find(({event}) => event.kind === kind)?.event.id
  const letters = {
    notice: `${url}/letters/${idOf('correction-asked')}/correction-notice`,
    proof: `${url}/letters/${idOf('correction-asked')}/delivery-receipt`,
    receipt: `${url}/letters/${idOf('registered')}/registration-receipt`,
    form: `${url}/letters/${idOf('registered')}/registration-form`,
  }
  const refusal = async (answer: ReturnType<typeof ask>) => {
    const {statusCode, body, json} = await answer
    assert.equal(statusCode, 422, body)
    return String(json().refused)
  }
  const letter = async (id: string) =>
    (await shown()).history.flatMap(each => each.letters).find(each => each.id === id)
  return {place, service, ask, url, letters, refusal, shown, letter}
}

test('正本：传错的被拒，第二份取代第一份而两份都留存，撤下后申请人不再看到', async t => {
  const {place, ask, url, letters, refusal, shown, letter} = await asked(t)
  const upload = (to: string, name: string, bytes: Uint8Array) =>
    ask('POST', `${to}/original`, formWith(name, new Uint8Array(bytes)))
  const draft = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Page>>endobj\nstartxref\n9\n%%EOF\n')
  for (const [name, bytes, why] of [
    ['正本.pdf', draft, /没有扫描的图像，也没有电子签章.*打印、盖章.*扫描/],
    ['正本.pdf', Buffer.from('%PDF-1.7 断了'), /这不是可以接收的文件/],
    ['正本.pdf', png, /文件内容是PNG 图片，文件名应以 \.png 结尾/],
    ['正本.png', Buffer.alloc(0), /文件是空的/],
  ] as const)
    assert.match(await refusal(upload(letters.notice, name, bytes)), why)
  assert.equal((await upload(letters.form, '表.png', png)).statusCode, 404)
  assert.equal((await letter('correction-notice'))?.original, null)

  assert.deepEqual((await upload(letters.notice, '扫描.png', png)).json(), {version: 1})
  assert.match(await refusal(upload(letters.notice, '又一次.png', png)), /就是现在的正本/)
  assert.match(
    await refusal(upload(letters.proof, '回证.png', png)),
    /已是《政府信息公开申请补正告知书》的正本，请核对是否选错/,
  )
  assert.deepEqual((await upload(letters.notice, '扫描.pdf', scannedPdf)).json(), {version: 2})
  assert.deepEqual((await upload(letters.proof, '回证.jpg', jpeg)).json(), {version: 1})
  const held = (await letter('correction-notice'))?.original
  assert.deepEqual([held?.version, held?.way, held?.byName], [2, 'scan', '张敏'])
  const {files} = await shown()
  assert.deepEqual(
    new Map(files.map(({paper, name}) => [paper, name])),
    new Map([
      ['政府信息公开申请补正告知书正本（第1份，已不用）', null],
      ['政府信息公开申请补正告知书正本', null],
      ['政府信息公开文书送达回证签收件', null],
    ]),
  )
  const opened = await ask('POST', `${url}/files/${held?.file}/opening`, {reason: '核对盖章'})
  assert.ok(opened.body.includes('/Subtype/Image'))
  assert.equal((await ask('GET', `${url}/files/${held?.file}`)).statusCode, 404)

  const down = () => ask('POST', `${letters.notice}/original/taking-down`, {reason: '传错了文件'})
  assert.deepEqual((await down()).json(), {version: 3})
  assert.match(await refusal(down()), /现在没有正本/)
  assert.equal((await letter('correction-notice'))?.original, null)
  assert.deepEqual((await upload(letters.notice, '扫描.png', png)).json(), {version: 4})
  const {entries} = await searchAudit(place.db, {agencies: [place.agencies.住建局], limit: 20})
  const acts = entries.map(({action}) => action).filter(action => /正本|签收件/.test(action))
  assert.deepEqual(acts.toReversed(), [
    '上传正本',
    '上传正本',
    '上传签收件',
    '撤下正本',
    '上传正本',
  ])
})

test('电子签章：只发往所设的地址，签好的作正本；各种失败都说明白，什么也不留下', async t => {
  const {place, service, ask, letters, refusal, letter} = await asked(t)
  const elsewhere = await sealServer(t)
  const seal = () => ask('POST', `${letters.notice}/seal`)
  const answers: [string, Parameters<typeof service.answers>[0], RegExp][] = [
    [
      '拒绝',
      (_, to) => to.writeHead(409).end(JSON.stringify({message: '印章\n已停用'})),
      /没有签章（409：印章 已停用）.*打印盖章后上传扫描件/,
    ],
    ['出错', (_, to) => to.writeHead(502, {'content-type': 'text/html'}).end('<p>'), /出错（502）/],
    [
      '转往别处',
      (_, to) => to.writeHead(307, {location: elsewhere.address}).end(),
      /要把文书转到别的地址，没有照办/,
    ],
    ['不答', () => undefined, /1秒内没有答复/],
    ['断开', (_, to) => to.destroy(), /连接不上/],
    ['过大', (_, to) => to.end(Buffer.alloc(200_001)), /过大/],
    ['不是PDF', (_, to) => to.end(png), /不是完整的 PDF/],
    ['原样', ({body}, to) => to.end(body), /原样退回/],
  ]
  for (const [name, answer, why] of answers) {
    service.answers(answer)
    assert.match(await refusal(seal()), why, name)
    assert.equal((await letter('correction-notice'))?.original, null, name)
  }
  assert.equal(elsewhere.asked.length, 0)
  assert.equal((await letter('delivery-receipt'))?.takesSeal, false)
  assert.equal((await ask('POST', `${letters.proof}/seal`)).statusCode, 404)

  service.answers(({body}, to) => to.end(sealed(body)))
  assert.deepEqual((await seal()).json(), {version: 1})
  const {headers, body} = service.asked.at(-1) ?? assert.fail()
  assert.ok(body.subarray(0, 5).equals(Buffer.from('%PDF-')))
  assert.deepEqual(
    [
      headers.authorization,
      decodeURIComponent(String(headers['x-agency-name'])),
      decodeURIComponent(String(headers['x-letter-title'])),
      decodeURIComponent(String(headers['x-letter-number'])),
    ],
    ['Bearer ling-pai', '住建局', '政府信息公开申请补正告知书', '依申请〔2026〕1号'],
  )
  assert.equal((await letter('correction-notice'))?.original?.way, 'electronic-seal')
  const before = service.asked.length
  assert.match(await refusal(seal()), /已有正本；要重新签章的，请先撤下/)
  assert.equal(service.asked.length, before)
  const {entries} = await searchAudit(place.db, {agencies: [place.agencies.住建局], limit: 30})
  const acts = entries.map(({action}) => action)
  assert.equal(acts.filter(action => action === '送电子签章').length, answers.length + 1)
  assert.equal(acts.filter(action => action === '电子签章正本').length, 1)
})
