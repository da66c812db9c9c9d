import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {type DefaultTreeAdapterTypes, parse} from 'parse5'
import {parsePage} from '../../src/reader/html/parse-page.ts'
import {read, shapeOf} from './shape.ts'

const cases: {name: string; html: string; shape: string[]}[] = [
  {
    name: '合并的行和列落到网格上',
    html: '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>',
    shape: ['甲<1x2> | 乙<2x1>', '@1:1 | 2'],
  },
  {
    name: '超出表尾的合并按表尾算，零表示到表尾',
    html: '<table><tr><td rowspan=99>甲<td rowspan=0>乙<td>1<tr><td>2</table>',
    shape: ['甲<1x2> | 乙<1x2> | 1', '@2:2'],
  },
  {
    name: '拆在多个标签里的数字连在一起',
    html: '<table><tr><td>申请<td><p><font>1</font><span><font>2</font>0</span></p></table>',
    shape: ['申请 | 120'],
  },
  {
    name: '空格子、&nbsp;、0 和 / 各不相同',
    html: '<table><tr><td>&nbsp;<td><p><o:p> </o:p></p><td>0<td>/<td></table>',
    shape: [' |  | 0 | / | '],
  },
  {
    name: '格子里的换行和多段',
    html: '<table><tr><td>本年新<br>制作数量<td><p>科研</p><p>机构</p></table>',
    shape: ['本年新\n制作数量 | 科研\n机构'],
  },
  {
    name: '没有收尾的标签',
    html: '<table><tr><th>规章<td>0<tr><td>规范性文件<td>2',
    shape: ['规章 | 0', '规范性文件 | 2'],
  },
  {
    name: '版面表格里的真表格单独成表，四周的文字成段',
    html: `<table><tr><td>导航<td><p>一、总体情况</p>
      <table><tr><td>规章<td>0<tr><td>文件<td>1</table><p>二、其他</p></table>`,
    shape: ['导航', '一、总体情况', '规章 | 0', '文件 | 1', '二、其他'],
  },
  {
    name: '表格分段：嵌套的那一行拆开，上下各成一表',
    html: `<table><tr><td>甲<td>1<tr><td colspan=2><table><tr><td>乙<td>2<tr><td>丙<td>3</table>
      <tr><td>丁<td>4</table>`,
    shape: ['甲 | 1', '乙 | 2', '丙 | 3', '丁 | 4'],
  },
  {
    name: '格子里只有一行的小表并入大表',
    html: '<table><tr><td>规章<td colspan=3><table><tr><td>0<td>1<td>2</table><tr><td>a<td>b<td>c<td>d</table>',
    shape: ['规章 | 0 | 1 | 2', 'a | b | c | d'],
  },
  {
    name: '格子里只有一格的小表就是那一格',
    html: '<table><tr><td>规章<td><table><tr><td>12</table><tr><td>a<td>b</table>',
    shape: ['规章 | 12', 'a | b'],
  },
  {
    name: '整篇正文放在一格的表格里',
    html: '<table><tr><td><h1>年报</h1><p>一、总体情况</p></table>',
    shape: ['# 年报', '一、总体情况'],
  },
  {
    name: '换行各自成段，标题里的换行留在标题里',
    html: '<h2>县<br>年报</h2>一、总体情况<br>　　2020年<br><br>收到3件',
    shape: ['## 县\n年报', '一、总体情况', '2020年', '收到3件'],
  },
  {
    name: '不显示的内容不读',
    html: '<p>甲<span style="color:red;display: none">乙</span></p><div hidden>丙</div><script>丁</script><style>戊</style><template>己</template><noscript>庚</noscript>',
    shape: ['甲'],
  },
  {
    name: '块与块之间不粘连，行内不加空',
    html: '<div>甲<div>乙</div>丙</div><ul><li>丁<li>戊</ul><a>首</a><a>页</a><span style="display:block">己</span>庚',
    shape: ['甲', '乙', '丙', '丁', '戊', '首页', '己', '庚'],
  },
  {
    name: '源码里的换行不打断词，也不吃掉空格',
    html: '<p>政府信息\n   公开 2020\n年，共 3\n5 件</p>',
    shape: ['政府信息公开 2020 年，共 3 5 件'],
  },
  {
    name: '看不见的字符不混进数字',
    html: '<table><tr><td>1\u200b2<td>\ufeff3<td>4\u00ad5<td>\u00a06\u00a0</table>',
    shape: ['12 | 3 | 45 | 6'],
  },
  {
    name: '上标的注码不并成数字',
    html: '<p>共12<sup>1</sup>件，m<sup>2</sup></p>',
    shape: ['共12[1]件，m2'],
  },
  {
    name: '下标、样式写的上标、数前的注码都不并成数字',
    html: '<p>12<sub>1</sub>件，5<span style="vertical-align:super">2</span></p><p><sup>1</sup>7</p><p>PM<sub>2.5</sub></p>',
    shape: ['12[1]件，5[2]', '[1]7', 'PM2.5'],
  },
  {
    name: '划去的、看不见的文字不读，字号为零的外框照读',
    html: '<table><tr><td>处罚<td><s>3</s>5<td><span style="text-decoration: line-through">1</span>2<td><span style="visibility:hidden">1</span>4<td><span style="font-size:0">1</span>6</table><div style="font-size:0"><p>正文</p></div>',
    shape: ['处罚 | 5 | 2 | 4 | 6', '正文'],
  },
  {
    name: '格子里填在表单中的数照读，只有图片的格子不是空白',
    html: '<input value="搜索"><table><tr><td>许可<td><input value="5"><td><textarea>6</textarea><td><img src="7.png"><td></table>',
    shape: ['许可 | 5 | 6 | [图片] | '],
  },
  {
    name: '自动编号的列表',
    html: '<ol style="list-style-type: cjk-ideographic"><li>总体情况<li>主动公开</ol><ol start=3><li>甲</ol><ol style="list-style:none"><li>乙</ol>',
    shape: ['一、总体情况', '二、主动公开', '3.甲', '乙'],
  },
  {
    name: '预排的文字按行读',
    html: '<pre>一、总体情况\n规章\t0\t1\n文件\t2\t3\n\n  完</pre>',
    shape: ['一、总体情况', '规章 | 0 | 1', '文件 | 2 | 3', '  完'],
  },
  {
    name: '用样式画成的表格是表，只用来排版的不是',
    html: '<div style="display:table"><div style="display: table-row"><div style="display:table-cell">甲</div><span style="display:table-cell"></span><div style="display:table-cell">1</div></div><div style="display:table-row"><p style="display:table-cell">乙</p><p style="display:table-cell">2</p></div></div><table><tr><td><div style="display:table-cell">丙</div><td>3<tr><td>丁<td>4</table>',
    shape: ['甲 |  | 1', '乙 | 2', '丙 | 3', '丁 | 4'],
  },
  {
    name: '用样式表里的类画成的表格是表，清除浮动的类不是',
    html: '<style>@media all{.t , x.tt{width:9px;display:table} .b{display:table-row-group}} .t .r{ display : TABLE-ROW; }.r > .c{display:table-cell}.f:after{display:table}</style><div class="t f"><div class="b"><div class="x r"><div class="c">甲</div><p class="c"></p><span class="c">1</span></div></div></div><div class="f r"><div class="c">乙</div></div>',
    shape: ['甲 |  | 1', '乙'],
  },
  {
    name: '表格的题注在表前',
    html: '<table><caption>表一</caption><tr><td>甲<td>1</table>',
    shape: ['表一', '甲 | 1'],
  },
]

for (const {name, html, shape} of cases)
  test(name, async () => assert.deepEqual(await shapeOf(`<body>${html}</body>`, 'a.html'), shape))

test('网页标题、位置和隐藏内容的说明', async () => {
  const page =
    '<html><head><title> 年报 </title></head>\n<body>\n<p>\n  甲</p><p style="display:none">乙</p></body></html>'
  const {title, blocks, messages} = await read(page, 'a.html')
  assert.equal(title, '年报')
  assert.deepEqual(blocks[0]?.place, {line: 4, column: 3})
  assert.deepEqual(messages, [
    {level: 'note', text: '网页中有不显示的内容，没有读取', place: {line: 4, column: 32}},
  ])
})

test('每段文字的位置与解析器自己记的相同，标签怎样省略、错放都一样', () => {
  const pages = [
    readFileSync('test/reports/files/101-shuyang-development-commission-2023.html', 'utf8'),
    '文字<p>一</p>二',
    '<!doctype html>\r\n<p>a\r\nb</p>',
    '<p>𠮷<b>𠮷𠮷</b>x</p>',
    '<table>外<tr>外二<td>内<td>二</table>后',
    '<p>一<!-- 注 -->二</font>三</o:p>四</p>',
    '<p title="a<b>c">x</p>',
    '<b><p>一</b>二</p>三',
    '<ul><li>一<li>二</ul>',
    '<body>a</body>b</html>c',
    `${'甲'.repeat(70_000)}<p>乙<i>丙`,
  ]
  for (const page of pages) {
    const known = textsOf<DefaultTreeAdapterTypes.TextNode>(
      parse(page, {sourceCodeLocationInfo: true}).childNodes,
    ).map(({value, sourceCodeLocation}) => [value, sourceCodeLocation?.startOffset])
    assert.deepEqual(
      textsOf<{value: string; at: number}>(parsePage(page)).map(({value, at}) => [value, at]),
      known,
      page.slice(0, 40),
    )
  }
})

/** The texts of a tree that show something, in order. */
function textsOf<Text extends {value: string}>(nodes: readonly object[]): Text[] {
  return nodes.flatMap(node => {
    if ('value' in node) return (node as Text).value.trim() ? [node as Text] : []
    return 'childNodes' in node ? textsOf<Text>(node.childNodes as object[]) : []
  })
}

test('整页设为不显示、靠脚本显示的网页照读', async () => {
  const page = '<body style="display:none"><p>甲</p><table><tr><td>规章<td>0</table></body>'
  const {blocks, messages} = await read(page, 'a.html')
  assert.equal(blocks.length, 2)
  assert.match(messages[0]?.text ?? '', /已照显示读取/)
})

test('真实网页：数字、合并和六个部分都在', async () => {
  const file = 'test/reports/files/101-shuyang-development-commission-2023.html'
  const {title, blocks} = await read(readFileSync(file), file)
  assert.equal(title, '沭阳县发展和改革局2023年政府信息公开年度报告-沭阳县发改局')
  const tables = blocks.flatMap(block => (block.kind === 'table' ? [block.rows] : []))
  assert.deepEqual(
    tables.map(rows => rows.length),
    [5, 14, 28, 4],
  )
  assert.deepEqual(
    tables[2]?.[3]?.map(({text, column}) => [column, text]),
    [
      [0, '一、本年新收政府信息公开申请数量'],
      [3, '26'],
      [4, ''],
      [5, ''],
      [6, ''],
      [7, ''],
      [8, ''],
      [9, '26'],
    ],
  )
  for (const title of ['一', '二', '三', '四', '五', '六'])
    assert(blocks.some(block => block.kind !== 'table' && block.text.startsWith(`${title}、`)))
})

test('整页保存的 mht', async () => {
  const mht = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\tboundary="----=_X"; type="text/html"',
    '',
    '------=_X',
    'Content-Type: text/html;',
    '\tcharset="gb2312"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><table><tr><td>=B9=E6=D5=C2<td>1=',
    '2</table></body></html>',
    '------=_X',
    'Content-Type: image/png',
    '',
    '------=_X--',
  ].join('\r\n')
  assert.deepEqual(await shapeOf(mht, 'a.mht'), ['规章 | 12'])
})

test('名为 doc、xls、txt 的网页照网页读', async () => {
  for (const name of ['a.doc', 'a.xls', 'a.txt', 'a'])
    assert.deepEqual(
      await shapeOf('<html xmlns:o="x"><body><table><tr><td>规章<td>0</table>', name),
      ['规章 | 0'],
    )
})
