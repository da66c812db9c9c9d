import assert from 'node:assert/strict'
import test from 'node:test'
import {day} from '../../src/law/day.ts'
import {readDocument} from '../../src/reader/read-document.ts'
import type {RequestEvent} from '../../src/requests/events/event.ts'
import {requestEvent} from '../../src/requests/events/event.ts'
import {letterIds, lettersFor, lettersOf} from '../../src/requests/letters/letters.ts'
import {filledIn} from '../../src/requests/letters/placeholder.ts'
import {replySentence} from '../../src/requests/letters/reply-sentences.ts'
import {screenReply} from '../../src/requests/replies/screen-reply.ts'
import {heeded} from '../../src/requests/state/history.ts'
import {paperToDocx} from '../../src/writer/docx.ts'
import type {Paper} from '../../src/writer/paper.ts'
import {paperToPdf} from '../../src/writer/pdf.ts'
import {type History, histories} from './history.ts'
import {expected} from './letters/expected.ts'
import {circumstances} from './random-history.ts'

const all = new Map(histories().map(history => [history.file, history]))

const given = {
  names: {
    agency: '某县住房和城乡建设局',
    office: '局办公室',
    address: '某县民族街1号',
    telephone: '0955-7000000',
    applicant: '张某',
    reconsiderationOrgan: '某县人民政府',
    court: '某县人民法院',
  },
  number: '某建公开告〔2026〕3号',
}

const papers = new Map([...all].map(([file, history]) => [file, made(history)]))

for (const [file, id, text] of expected)
  test(`${id}（${file}）全文`, () => {
    const paper = papersOf(file).findLast(each => each.id === id)?.paper
    assert.ok(paper, `${file} 没有${id}`)
    assert.deepEqual(linesOf(paper), text.trim().split('\n'))
  })

test('每种文书都由某份经过做出，且都有全文的例子', () => {
  const made = new Set([...all.keys()].flatMap(file => papersOf(file).map(({id}) => id)))
  const shown = new Set(expected.map(([, id]) => id))
  for (const id of letterIds) assert.ok(made.has(id) && shown.has(id), id)
})

test('所有经过的所有文书：没有空白、没有未填的值', () => {
  for (const file of all.keys())
    for (const {id, paper} of papersOf(file)) {
      const text = linesOf(paper).join('\n')
      assert.doesNotMatch(
        text,
        /undefined|null|NaN|\[object|《》|：。|，，|。。|“”/,
        `${file} ${id}`,
      )
      assert.ok(paper.title.length > 8)
    }
})

test('写成docx、pdf，读回来的文字一样', async () => {
  for (const [file, id] of expected) {
    const paper = papersOf(file).findLast(each => each.id === id)?.paper
    assert.ok(paper)
    const wanted = plain(linesOf(paper).join(''))
    for (const [bytes, name] of [
      [await paperToDocx(paper), 'a.docx'],
      [paperToPdf(paper), 'a.pdf'],
    ] as const) {
      const {blocks} = await readDocument(bytes, name)
      const read = blocks.flatMap(block =>
        block.kind === 'table' ? block.rows.flat().map(({text}) => text) : [block.text],
      )
      assert.equal(plain(read.join('')).replaceAll(/—\d+—/g, ''), wanted, `${id} ${name}`)
    }
  }
})

test('第三方的征求意见书不写出申请人', () => {
  for (const file of all.keys())
    for (const {id, paper} of papersOf(file))
      if (
        ['third-party-letter', 'opinion-slip', 'overruling-notice', 'joint-maker-letter'].includes(
          id,
        )
      )
        assert.ok(!linesOf(paper).join().includes(given.names.applicant), id)
})

test('答复中他人的号码被指出，申请人自己的不算', () => {
  const item = {item: '1', kind: 'granted', articles: ['第三十六条第（二）项']} as const
  const way = '与李某（13987654321）联系，凭本人身份证11010519491231002X领取'
  const found = screenReply([{...item, articles: [...item.articles], way}], ['11010519491231002x'])
  assert.deepEqual(
    found.map(({item, text}) => [item, text]),
    [['1', '答复中有他人的手机号码（139****4321），请删去或者遮盖']],
  )
})

test('引用其他法律的写在《条例》之后，括号宽窄不论', () => {
  const sentence = replySentence(
    {
      item: '1',
      kind: 'deniedStateSecret',
      reason: '已依法定密',
      articles: ['《条例》第三十六条第(三)项', '第十四条', '《保守国家秘密法》第十三条'],
    },
    '某报告',
  )
  assert.equal(
    sentence,
    '关于“某报告”：经审查，该信息属于依法确定的国家秘密。根据《中华人民共和国政府信息公开条例》第三十六条第（三）项、第十四条和《保守国家秘密法》第十三条的规定，本机关决定不予公开。理由：已依法定密。',
  )
})

test('填写的内容自己带句号的，文书里不出现两个；单独成段的照原样', () => {
  const articles = ['第三十六条第（三）项']
  const item = {item: '1', kind: 'deniedInternal', category: '人事管理', articles} as const
  const reply = {...item, articles, reason: '属于内部管理。由本机关保存。\n'}
  assert.match(replySentence(reply, '某报告'), /理由：属于内部管理。由本机关保存。$/)
  for (const [template, filled] of [
    ['因{{延长理由}}，本机关不能答复。', '因资料较多，本机关不能答复。'],
    ['理由：{{延长理由}}。', '理由：资料较多。'],
    ['{{延长理由}}', '资料较多。'],
    ['{{延长理由}}特此告知。', '资料较多。特此告知。'],
  ] as const)
    assert.equal(
      filledIn(template, () => '资料较多。'),
      filled,
    )
})

/** Every letter of a history as its file tells it. */
function papersOf(file: string) {
  return papers.get(file) ?? []
}

function made({steps}: History) {
  const events: RequestEvent[] = steps.flatMap(step =>
    'take' in step ? [requestEvent.parse(step.take)] : [],
  )
  return heeded(events)
    .filter(({kind}) => lettersOf(kind).length > 0)
    .flatMap(({id}) => lettersFor(events, id, given, circumstances(day('2026-12-31'))))
}

function linesOf({title, blocks}: Paper): string[] {
  return [
    title.replace('\n', ''),
    ...blocks.flatMap(block =>
      block.kind === 'table'
        ? block.rows.map(row => row.map(({text}) => text.replaceAll('\n', ' ')).join('|'))
        : [block.text],
    ),
  ]
}

/** Readers join lines and split words at will: only the characters themselves are compared. */
function plain(text: string): string {
  return text.replaceAll(/[\s|]/g, '')
}
