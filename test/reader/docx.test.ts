import assert from 'node:assert/strict'
import {test} from 'node:test'
import {docx, p, r, tbl, wval, zip} from './office-files.ts'
import {read, shapeOf} from './shape.ts'

const restart = wval('vMerge', 'restart')
const goesOn = '<w:vMerge/>'

const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const field = (code: string, result: string) =>
  `${mark('begin')}${code}${mark('separate')}${result}${mark('end')}`

const cases: {name: string; body: string; shape: string[]}[] = [
  {
    name: '横向和纵向合并的格子',
    body: tbl(
      [['甲', restart], ['乙', wval('gridSpan', 2)], '丙'],
      [['', goesOn], '1', '2', '3'],
      [['', goesOn], ['4', `${wval('hMerge', 'restart')}`], ['', wval('hMerge', 'continue')], '5'],
    ),
    shape: ['甲<1x3> | 乙<2x1> | 丙', '@1:1 | 2 | 3', '@1:4<2x1> | 5'],
  },
  {
    name: '行首空出的列',
    body: `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc><w:tc>${p('1')}</w:tc></w:tr><w:tr><w:trPr>${wval('gridBefore', 1)}</w:trPr><w:tc>${p('2')}</w:tc></w:tr></w:tbl>`,
    shape: ['甲 | 1', '@1:2'],
  },
  {
    name: '空、0 和 / 各不相同，多段用换行',
    body: tbl(['规章', '', '0', '/', `${p('科研')}${p('机构')}`]),
    shape: ['规章 |  | 0 | / | 科研\n机构'],
  },
  {
    name: '修订：新增的读，删除的不读，删除的行不读',
    body: `<w:p>${r('共')}<w:ins>${r('12')}</w:ins><w:del><w:r><w:delText>35</w:delText></w:r></w:del><w:moveFrom>${r('旧')}</w:moveFrom><w:moveTo>${r('件')}</w:moveTo></w:p>
      <w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('旧行')}</w:tc></w:tr><w:tr><w:tc>${p('新行')}</w:tc><w:tc>${p('1')}</w:tc></w:tr></w:tbl>`,
    shape: ['共12件', '新行 | 1'],
  },
  {
    name: '拆开的数字连在一起，软换行和制表符保留',
    body: `<w:p>${r('1')}<w:proofErr/>${r('2')}${r('0')}<w:r><w:tab/><w:t>件</w:t><w:br/><w:t>完</w:t><w:noBreakHyphen/></w:r></w:p>`,
    shape: ['120\t件\n完-'],
  },
  {
    name: '修订：删除的格子不占列，删除的段落标记不断行',
    body: tbl(
      [
        '规章',
        ['5', '<w:cellDel w:id="1"/>'],
        '0',
        `${p('1', '<w:rPr><w:del/></w:rPr>')}${p('2')}`,
      ],
      ['文件', '3', `${p('', '<w:rPr><w:del/></w:rPr>')}${p('4')}`],
    ),
    shape: ['规章 | 0 | 12', '文件 | 3 | 4'],
  },
  {
    name: '隐藏的行不读',
    body: `<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${p('规章')}</w:tc><w:tc>${p('9')}</w:tc></w:tr><w:tr><w:trPr>${wval('hidden', 0)}</w:trPr><w:tc>${p('规章')}</w:tc><w:tc>${p('1')}</w:tc></w:tr></w:tbl>`,
    shape: ['规章 | 1'],
  },
  {
    name: '隐藏文字不读，关掉的隐藏照读',
    body: `<w:p>${r('甲')}${r('乙', '<w:vanish/>')}${r('丙', wval('vanish', 0))}</w:p>`,
    shape: ['甲丙'],
  },
  {
    name: '划去的文字不读',
    body: tbl(['处罚', `<w:p>${r('1', '<w:strike/>')}${r('2')}${r('0', wval('strike', 0))}</w:p>`]),
    shape: ['处罚 | 20'],
  },
  {
    name: '下标和数前的注码不并成数字',
    body: `<w:p>${r('12')}${r('1', wval('vertAlign', 'subscript'))}</w:p><w:p>${r('1', wval('vertAlign', 'superscript'))}${r('7')}</w:p>`,
    shape: ['12[1]', '[1]7'],
  },
  {
    name: '只有图片的格子不是空白',
    body: tbl(['许可', '<w:p><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p>', '']),
    shape: ['许可 | [图片] | '],
  },
  {
    name: '文本框在它所在的段后，两种写法只读一次',
    body: `<w:p>${r('甲')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent>${p('框')}${tbl(['规章', '0'])}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox xmlns:v="v"><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('乙')}`,
    shape: ['甲', '框', '规章 | 0', '乙'],
  },
  {
    name: '内容控件、智能标记、超链接里的文字',
    body: `<w:sdt><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt><w:p><w:smartTag>${r('乙')}</w:smartTag><w:hyperlink>${r('丙')}</w:hyperlink><w:fldSimple w:instr="DATE">${r('丁')}</w:fldSimple></w:p><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${p('规章')}</w:tc></w:sdtContent></w:sdt><w:tc>${p('0')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
    shape: ['甲', '乙丙丁', '规章 | 0'],
  },
  {
    name: '域只读结果',
    body: `<w:p>${r('第')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${r('页')}</w:p>`,
    shape: ['第3页'],
  },
  {
    name: '域代码里另一个域的结果不显示，不读',
    body: tbl([
      '合计',
      `<w:p>${field(`${instruction('IF')}${field(instruction('=SUM(LEFT)'), r('88'))}${instruction('= 0 ""')}`, r('12'))}</w:p>`,
    ]),
    shape: ['合计 | 12'],
  },
  {
    name: '嵌套的真表格单独成表',
    body: tbl([`${p('一、总体情况')}${tbl(['规章', '0'], ['文件', '1'])}${p('二')}`]),
    shape: ['一、总体情况', '规章 | 0', '文件 | 1', '二'],
  },
  {
    name: '上标的注码不并成数字，方框和对号读得出来',
    body: `<w:p>${r('12')}${r('1', wval('vertAlign', 'superscript'))}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F0A8"/></w:r></w:p>`,
    shape: ['12[1]☑□'],
  },
  {
    name: '公式和注音',
    body: `<w:p><m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath><w:r><w:ruby><w:rt>${r('zi')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r></w:p>`,
    shape: ['1字'],
  },
]

for (const {name, body, shape} of cases)
  test(name, async () => assert.deepEqual(await shapeOf(docx(body), 'a.docx'), shape))

/** One level of a list: 「一、」 is `level(0, 'chineseCounting', '%1、')`. */
function level(depth: number, format: string, text: string, more = '') {
  return `<w:lvl w:ilvl="${depth}">${wval('start', 1)}${wval('numFmt', format)}${wval('lvlText', text)}${more}</w:lvl>`
}

function listed(text: string, list: number, depth = 0) {
  return p(text, `<w:numPr>${wval('ilvl', depth)}${wval('numId', list)}</w:numPr>`)
}

test('自动编号的章节标题和条目', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="5">
      ${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}
      ${level(2, 'decimalEnclosedFullstop', '%3')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}
    </w:abstractNum>
    <w:abstractNum w:abstractNumId="6">${level(0, 'bullet', '·')}${level(1, 'ideographTraditional', '%2')}</w:abstractNum>
    <w:num w:numId="1">${wval('abstractNumId', 5)}</w:num>
    <w:num w:numId="2">${wval('abstractNumId', 6)}</w:num>
    <w:num w:numId="3">${wval('abstractNumId', 5)}<w:lvlOverride w:ilvl="0">${wval('startOverride', 9)}</w:lvlOverride></w:num>`
  const body = [
    listed('总体情况', 1),
    listed('主动公开', 1, 1),
    listed('依申请公开', 1, 1),
    listed('收到', 1, 2),
    listed('二级', 1, 3),
    listed('主动公开情况', 1),
    listed('重新数', 1, 1),
    listed('圆点', 2),
    listed('天干', 2, 1),
    listed('另起', 3),
    listed('再下', 3),
    tbl(['1', listed('属于国家秘密', 3, 1)]),
  ].join('')
  assert.deepEqual(await shapeOf(docx(body, {'numbering.xml': numbering}), 'a.docx'), [
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '1.收到',
    '1.1 二级',
    '二、主动公开情况',
    '（一）重新数',
    '圆点',
    '甲 天干',
    '九、另起',
    '十、再下',
    '1 | （一）属于国家秘密',
  ])
})

test('样式带的大纲级别、编号和隐藏；目录不读', async () => {
  const styles = `
    <w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr>${wval('numId', 1)}</w:numPr></w:pPr></w:style>
    <w:style w:styleId="b"><w:name w:val="标题节"/><w:basedOn w:val="1"/><w:pPr>${wval('outlineLvl', 2)}</w:pPr></w:style>
    <w:style w:styleId="h"><w:name w:val="暗"/><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:styleId="t"><w:name w:val="toc 1"/></w:style>`
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, 'chineseCounting', '%1、', wval('pStyle', 1))}</w:abstractNum><w:num w:numId="1">${wval('abstractNumId', 1)}</w:num>`
  const body = [
    p('总体情况 1', wval('pStyle', 't')),
    p('总体情况', wval('pStyle', '1')),
    p('主动公开', wval('pStyle', 'b')),
    p('直接', wval('outlineLvl', 0)),
    p('正文', wval('outlineLvl', 9)),
    `<w:p>${r('甲')}${r('乙', wval('rStyle', 'h'))}</w:p>`,
  ].join('')
  const file = docx(body, {'styles.xml': styles, 'numbering.xml': numbering})
  const document = await read(file, 'a.docx')
  assert.deepEqual(
    document.blocks.map(block => block.kind !== 'table' && [block.kind, block.text]),
    [
      ['heading', '一、总体情况'],
      ['heading', '二、主动公开'],
      ['heading', '直接'],
      ['paragraph', '正文'],
      ['paragraph', '甲'],
    ],
  )
  assert.deepEqual(
    document.messages.map(message => message.text),
    ['自动生成的目录没有读取', '文件中有隐藏文字，没有读取'],
  )
})

test('脚注放在文末，页眉页脚不读', async () => {
  const file = docx(
    `<w:p>${r('共12')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('件')}</w:p>${p('完')}`,
    {
      'footnotes.xml': `<w:footnote w:id="0" w:type="separator">${p('-')}</w:footnote><w:footnote w:id="2">${p('含转办')}</w:footnote>`,
      'header1.xml': p('页眉'),
    },
  )
  assert.deepEqual(await shapeOf(file, 'a.docx'), ['共12[注1]件', '完', '[注1]含转办'])
})

test('位置：段数、表行格', async () => {
  const {blocks} = await read(docx(`${p('甲')}<w:p/>${p('乙')}${tbl(['规章', '0'])}`), 'a.docx')
  const [, second, table] = blocks
  assert.deepEqual(second?.place, {paragraph: 3})
  assert(table?.kind === 'table')
  assert.deepEqual(table.rows[0]?.[1]?.place, {table: 1, row: 1, cell: 2})
})

test('修订、图片、嵌入的文件都有说明', async () => {
  const body = `<w:p><w:ins>${r('甲')}</w:ins><w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r></w:p><w:altChunk/>`
  const {messages} = await read(docx(body), 'a.docx')
  assert.deepEqual(
    messages.map(({level, text}) => [level, text.slice(0, 12)]),
    [
      ['warning', '文件中有未接受的修订，已'],
      ['note', '文件中有图片，图片里的文'],
      ['warning', '文件中嵌入了另一个文件，'],
    ],
  )
})

test('别的程序写的前缀和部件名', async () => {
  const file = zip({
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
    'word/document2.xml':
      '<ns0:document xmlns:ns0="x"><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:tcPr><ns0:gridSpan ns0:val="2"/></ns0:tcPr><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:tc><ns0:tc><ns0:p/></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>',
  })
  assert.deepEqual(await shapeOf(file, 'a.docx'), ['甲<2x1> | '])
})

test('名为 doc、txt 的 docx 照 docx 读', async () => {
  for (const name of ['a.doc', 'a.wps', 'a.txt'])
    assert.deepEqual(await shapeOf(docx(p('甲')), name), ['甲'])
})
