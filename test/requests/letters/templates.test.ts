import assert from 'node:assert/strict'
import test from 'node:test'
import {kindOf} from '../../../src/agencies/files/kind-of.ts'
import {isRefusal} from '../../../src/law/refusal.ts'
import {readDocument} from '../../../src/reader/read-document.ts'
import type {FieldName, FieldValues} from '../../../src/requests/letters/field-meanings.ts'
import {fillPaper} from '../../../src/requests/letters/fill-paper.ts'
import {type LetterId, letterIds, letterOf} from '../../../src/requests/letters/letters.ts'
import {fillTemplate} from '../../../src/requests/letters/templates/edited-template.ts'
import {judgeTemplate} from '../../../src/requests/letters/templates/judge-template.ts'
import {partsOf} from '../../../src/requests/letters/templates/parts.ts'
import {paperToDocx} from '../../../src/writer/docx.ts'
import {paperToPdf} from '../../../src/writer/pdf.ts'
import {writeZip} from '../../../src/writer/write-zip.ts'
import {docx} from '../../reader/office-files.ts'

/** Whatever somebody may type: signs of every markup that the letter passes through. */
const hard = '<w:t>&amp; "引号" \\ #set page() *粗* $x$ {{日期}} ]]> \u0001 é 𠮷'

test('每种文书的标准模板：做成docx、逐字拆开文字、填写，与不拆的一样；pdf与docx的文字一样', async () => {
  for (const id of letterIds) {
    const letter = letterOf(id)
    const template = await paperToDocx(letter.template)
    assert.deepEqual(await judgeTemplate(template, letter), {notes: []}, id)
    const values = valuesFor(id)
    const wanted = await textOf(await paperToDocx(fillPaper(letter.template, values)), 'a.docx')
    const split = await edited(template, splitRuns)
    assert.deepEqual(await judgeTemplate(split, letter), {notes: []}, id)
    const made = await fillTemplate(split, values)
    assert.equal(await kindOf(Buffer.from(made.docx)), 'docx')
    assert.equal(await textOf(made.docx, 'a.docx'), wanted, id)
    assert.equal(seen(await textOf(paperToPdf(made.paper), 'a.pdf')), wanted, id)
    assert.match(wanted, /<w:t>&amp;"引号"\\#setpage\(\)\*粗\*\$x\$\{\{日期\}\}\]\]>é𠮷/)
    assert.equal(made.paper.title, fillPaper(letter.template, values).title, id)
  }
})

/** Where the machine itself has no typeface with the rare sign, 〓 is printed for it. */
function seen(text: string) {
  return text.replaceAll('〓', '𠮷')
}

test('填写的内容自己带句号的，docx里也不出现两个', async () => {
  const split = await edited(await paperToDocx(letterOf('extension-notice').template), splitRuns)
  const values = {...valuesFor('extension-notice'), 延长理由: '资料较多。'}
  const {docx} = await fillTemplate(split, values)
  assert.match(await textOf(docx, 'a.docx'), /因资料较多，本机关不能在/)
})

test('机关自己排的版式留在docx里；一项多行的各成一段，没有的不留空段', async () => {
  const letter = letterOf('reply')
  const body = `
    <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="FF0000"/></w:rPr><w:t>{{机关名称}}</w:t></w:r></w:p>
    <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>答复书</w:t></w:r></w:p>
    <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>｛｛ 文号 ｝｝</w:t></w:r></w:p>
    <w:p><w:r><w:t>{{申</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>请人}</w:t></w:r><w:r><w:t>}：</w:t></w:r></w:p>
    <w:p><w:r><w:t>您{{收到日期}}的申请收悉。</w:t></w:r></w:p>
    <w:p><w:r><w:t>{{答复内容}}</w:t></w:r></w:p><w:p><w:r><w:t>{{救济途径}}</w:t></w:r></w:p>
    <w:p><w:r><w:t>{{联系方式}}</w:t></w:r></w:p>
    <w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:t xml:space="preserve"> {{日期}} </w:t></w:r></w:p>`
  const own = docx(body)
  assert.deepEqual(await judgeTemplate(own, letter), {notes: []})
  const values = {...valuesFor('reply'), 申请人: '张三', 答复内容: '一\n二', 联系方式: ''}
  const {docx: made, paper} = await fillTemplate(own, values)
  const xml = new TextDecoder().decode((await partsOf(made)).get('word/document.xml'))
  assert.match(xml, /<w:color w:val="FF0000"\/>/)
  assert.deepEqual(paper, {
    title: `${values.机关名称?.replace('\u0001', '')}\n答复书`,
    blocks: [
      {kind: 'paragraph', text: '平政公复〔2026〕12号', align: 'center'},
      {kind: 'paragraph', text: '张三：', align: 'left'},
      {kind: 'paragraph', text: '您2026年3月30日的申请收悉。'},
      {kind: 'paragraph', text: '一'},
      {kind: 'paragraph', text: '二'},
      {kind: 'paragraph', text: values.救济途径?.replace('\u0001', '')},
      {kind: 'paragraph', text: '2026年3月30日', align: 'right'},
    ],
  })
})

const standard = await paperToDocx(letterOf('correction-notice').template)
const text = (said: string) => `<w:p><w:r><w:t>${said}</w:t></w:r></w:p>`

const refused: readonly [string, (xml: string) => string, RegExp][] = [
  [
    '缺救济以外的法定内容',
    xml => xml.replace('{{补正期限}}', '近日'),
    /模板缺少合理的补正期限\{\{补正期限\}\}（《条例》第三十条）/,
  ],
  [
    '缺条款',
    xml => xml.replaceAll('第三十条', '有关规定'),
    /缺少所依据的条款“第三十条”（《条例》第三十条）/,
  ],
  [
    '缺机关和日期',
    xml => xml.replaceAll('{{机关名称}}', '某局').replace('{{日期}}', ''),
    /机关的名称.*成文日期.*公文处理工作条例/,
  ],
  [
    '别的文书的项目',
    xml => xml.replace('{{联系方式}}', '{{答复内容}}'),
    /没有“\{\{答复内容\}\}”这一项/,
  ],
  [
    '没有这种项目',
    xml => xml.replace('{{联系方式}}', '{{constructor}}'),
    /没有“\{\{constructor\}\}”这一项/,
  ],
  ['没有写完整', xml => xml.replace('{{联系方式}}', '{{联系方式}'), /“\{\{联系方式\}”没有写完整/],
  [
    '修订',
    xml =>
      xml.replace(
        '<w:sectPr',
        `<w:p><w:ins w:id="1" w:author="x">${text('加').slice(5, -6)}</w:ins></w:p><w:sectPr`,
      ),
    /未接受的修订，请处理后再上传/,
  ],
  [
    '隐藏文字',
    xml =>
      xml.replace(
        '<w:sectPr',
        '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p><w:sectPr',
      ),
    /隐藏文字，请处理/,
  ],
]

for (const [name, edit, expected] of refused)
  test(`模板被拒绝并说明：${name}`, async () => {
    const judged = await judgeTemplate(await edited(standard, edit), letterOf('correction-notice'))
    assert.ok(isRefusal(judged), JSON.stringify(judged))
    assert.match(judged.refused, expected)
  })

test('批注、页眉里的文字、连到外面的图片被拒绝', async () => {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  for (const [name, content, expected] of [
    ['word/comments.xml', `<w:comments ${w}>${text('请改')}</w:comments>`, /批注/],
    ['word/header1.xml', `<w:hdr ${w}>${text('某县')}</w:hdr>`, /页眉/],
    [
      'word/_rels/document.xml.rels',
      '<Relationships><Relationship Id="r" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/></Relationships>',
      /连接了外部/,
    ],
  ] as const) {
    const parts = await partsOf(standard)
    parts.set(name, new TextEncoder().encode(content))
    const judged = await judgeTemplate(writeZip(parts), letterOf('correction-notice'))
    assert.ok(isRefusal(judged) && expected.test(judged.refused), JSON.stringify(judged))
  }
  const broken = await judgeTemplate(Buffer.from('PK\u0003\u0004'), letterOf('reply'))
  assert.ok(isRefusal(broken))
})

test('给第三方的文书，模板里也不能写申请人', () => {
  for (const id of [
    'third-party-letter',
    'opinion-slip',
    'overruling-notice',
    'joint-maker-letter',
  ] as const)
    assert.ok(!letterOf(id).fields.includes('申请人'), id)
})

/** Every field of a letter with something hard to write, the usual where a form is expected. */
function valuesFor(id: LetterId): FieldValues {
  const {fields} = letterOf(id)
  const given: FieldValues = {
    文号: '平政公复〔2026〕12号',
    日期: '2026年3月30日',
    收到日期: '2026年3月30日',
  }
  return {
    ...Object.fromEntries(fields.map((name: FieldName) => [name, `${name}${hard}`])),
    ...given,
  }
}

/** As word processors part a text for checked spelling, fonts and edits: every character its own run. */
function splitRuns(xml: string): string {
  return xml.replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g,
    (_, properties: string, said: string) =>
      (said.match(/&\w+;|./gu) ?? [])
        .map((sign, at) => {
          const mark =
            at % 3 === 1
              ? '<w:proofErr w:type="gramEnd"/><w:bookmarkStart w:id="9" w:name="a"/>'
              : ''
          return `${mark}<w:r w:rsidR="00A1">${at % 2 ? properties : ''}<w:t xml:space="preserve">${sign}</w:t></w:r>`
        })
        .join(''),
  )
}

async function edited(bytes: Uint8Array, edit: (xml: string) => string): Promise<Buffer> {
  const parts = await partsOf(bytes)
  const xml = new TextDecoder().decode(parts.get('word/document.xml'))
  const changed = edit(xml)
  assert.notEqual(changed, xml)
  parts.set('word/document.xml', new TextEncoder().encode(changed))
  return writeZip(parts)
}

/** Only the characters: readers join lines and split words at will. */
async function textOf(bytes: Uint8Array, name: string): Promise<string> {
  const {blocks} = await readDocument(bytes, name)
  return blocks
    .flatMap(block =>
      block.kind === 'table' ? block.rows.flat().map(({text}) => text) : block.text,
    )
    .join('')
    .replaceAll(/\s|—\d+—|—\s\d+\s—/g, '')
}
