import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../../src/law/day.ts'
import {isRefusal, type Refusal} from '../../../src/law/refusal.ts'
import type {AskedStep} from '../../../src/requests/change/asked-step.ts'
import {previewStep, type StepPreview} from '../../../src/requests/change/preview-step.ts'
import {makeLetter} from '../../../src/requests/letters/make-letter.ts'
import {requestOf} from '../../../src/requests/store/requests.ts'
import type {Paper} from '../../../src/writer/paper.ts'
import {desk} from '../desk.ts'

test('预览就是将要发出的文书和将要得到的期限；预览什么也不留下', async t => {
  const {db, key, come, take, steps, person, officer, by, clock} = await desk(t)
  const head = await person('刘志强', 'disclosure-head')
  const {id} = await come()
  const preview = (step: AskedStep) => previewStep(db, key, id, step, by(officer))
  const effectOf = async (step: AskedStep) => shown(await preview(step)).effect

  const registered: AskedStep = {kind: 'registered', on: day('2026-03-02')}
  const receipt = shown(await preview(registered))
  assert.deepEqual(
    receipt.letters.map(({id}) => id),
    ['registration-form', 'registration-receipt'],
  )
  assert.match(textOf(receipt.letters[1]?.paper), /张\*：.*依申请〔2026〕　　号/s)
  assert.equal((await requestOf(db, id))?.events.length, 1)
  await steps(id, registered)
  assert.match(JSON.stringify((await requestOf(db, id))?.events), /依申请〔2026〕1号/)

  clock.now = new Date('2026-03-04T01:00:00Z')
  const on = day('2026-03-04')
  const ask: AskedStep = {
    kind: 'correction-asked',
    on,
    matters: '请写明项目名称',
    answerBy: day('2026-03-20'),
  }
  for (const [step, effect] of [
    [ask, '答复期限停止计算（原为2026年3月30日），收到补正后重新起算'],
    [extension(head), '答复期限由2026年3月30日改为2026年4月28日'],
    [asked, '答复期限不变，仍为2026年3月30日'],
    [{kind: 'withdrawn', on, proof: '书面撤回'}, '本件办结，答复期限不再计算'],
  ] as const)
    assert.equal(await effectOf(step), effect)

  const early = shown(await preview({...ask, answerBy: on}))
  assert.equal(early.refused?.refused, '补正期限应晚于告知之日，请给申请人合理的时间')
  assert.equal(early.letters.length, 1)
  const colleague = await preview(extension(officer))
  assert.ok(colleague && isRefusal(colleague) && colleague.article === '《条例》第三十三条第二款')
  const unapproved = shown(await preview({kind: 'replied', on}))
  assert.equal(unapproved.refused?.refused, '答复尚未批准，不能发出')
  assert.deepEqual(unapproved.letters, [])

  const [arrived] = (await requestOf(db, id))?.events ?? []
  const item = arrived?.kind === 'arrived' ? (arrived.items[0]?.id ?? '') : ''
  const notExist = shown(await preview(draft(item)))
  assert.equal(notExist.refused, undefined)
  assert.match(notExist.unfit?.refused ?? '', /应有检索记录/)

  const before = shown(await preview(extension(head)))
  assert.ok(!isRefusal(await take(id, extension(head))))
  const event = (await requestOf(db, id))?.events.at(-1)?.id ?? ''
  const sent = await makeLetter(
    db,
    key,
    {request: id, event, letter: 'extension-notice'},
    by(officer),
  )
  assert.ok(sent && !isRefusal(sent))
  assert.equal(textOf(before.letters[0]?.paper).replaceAll('张*', '张三'), textOf(sent.paper))
})

const on = day('2026-03-04')

const extension = (head: string): AskedStep => ({
  kind: 'extended',
  on,
  workingDays: 20,
  consent: {by: head, on},
  reason: '资料较多',
})

const draft = (item: string): AskedStep => ({
  kind: 'reply-drafted',
  on,
  items: [{item, kind: 'notExist', articles: ['第三十六条第（四）项']}],
  counted: 'notExist',
  remedy: 'reconsideration-first',
})

const asked: AskedStep = {kind: 'third-party-asked', on, to: '某公司', content: '投标文件'}

function shown(preview: StepPreview | Refusal | undefined): StepPreview {
  assert.ok(preview && !isRefusal(preview))
  return preview
}

function textOf(paper: Paper | undefined): string {
  return (paper?.blocks ?? []).map(block => ('text' in block ? block.text : '')).join('\n')
}
