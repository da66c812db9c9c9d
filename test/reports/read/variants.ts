import * as OpenCC from 'opencc-js'
import type {Layout} from '../../../src/reports/forms/form.ts'
import {type Alter, both, cut, isNumber, labels, numbers, prose, rows, table} from './alter.ts'
import type {Printed} from './print-report.ts'

/** What became of a report, and in which flattenings it must still be read whole. */
export type Variant = {
  name: string
  alter: Alter
  layout?: Layout
  /** Flattenings for which the variant makes sense; all when left out. */
  only?: string[]
  /** Parts of the cell codes that the file then lacks or that may stay unread with a message. */
  unread?: RegExp
  /** A message must say this. */
  says?: RegExp
}

const grids = ['grid', 'fineGrid', 'sparseGrid', 'offsetGrid', 'tabs', 'pipes']
/** A title without its statutory form can be told from the text around it only on a line of its own. */
const lineByLine = [
  'grid',
  'tabs',
  'pipes',
  'cellPerLine',
  'cellPerLineWithTabs',
  'spaces',
  'oneParagraphEach',
]
const traditional = OpenCC.Converter({from: 'cn', to: 'tw'})
const fullWidth = (text: string) =>
  text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const heads = [
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
]
const rowLabel = (text: string) => !isNumber(text) && !heads.includes(text)

export const variants: Variant[] = [
  {name: '原样', alter: paper => paper},
  {name: '2019 年格式原样', layout: '2019', alter: paper => paper},
  {name: '全角数字', alter: numbers(fullWidth)},
  {
    name: '数字带件',
    unread: /^t2.fees.amount$/,
    alter: numbers(text => (text && !text.includes('.') ? `${text}件` : text)),
  },
  {name: '数字两边有空格', alter: numbers(text => ` ${text} `)},
  {name: '数字间有不间断空格', alter: numbers(text => `\u00a0${text}\u3000`), only: grids},
  {
    name: '标签字间有空格',
    alter: labels(text => [...text].join(' ')),
    only: ['grid', 'tabs', 'pipes', 'cellPerLine'],
  },
  {
    name: '标签字间有全角空格',
    alter: labels(text => [...text].join('\u3000')),
    only: ['grid', 'tabs'],
  },
  {
    name: '标签中间断行',
    alter: labels(text => breakAt(text, Math.ceil(text.length / 2), '\n')),
    only: ['grid', 'cellPerLine'],
  },
  {
    name: '标签每四字断行',
    alter: labels(text => text.replace(/(.{4})(?=.)/gu, '$1\n')),
    only: ['grid', 'cellPerLine'],
  },
  {name: '标签中间有空格', alter: labels(text => breakAt(text, 5, ' '))},
  {name: '繁体', alter: both(labels(traditional), prose(traditional))},
  {name: '半角括号和标点', alter: labels(text => text.normalize('NFKC'))},
  {name: '编号（1）', alter: labels(text => text.replace(/^(\d)\./, '（$1）'))},
  {
    name: '编号⑴',
    alter: labels(text =>
      text.replace(/^(\d)\./, (_, digit) => String.fromCharCode(0x2473 + Number(digit))),
    ),
  },
  {name: '编号1、', alter: labels(text => text.replace(/^(\d)\./, '$1、'))},
  {name: '编号1．', alter: labels(text => text.replace(/^(\d)\./, '$1．'))},
  {
    name: '编号①',
    alter: labels(text =>
      text.replace(/^(\d)\./, (_, digit) => String.fromCharCode(0x245f + Number(digit))),
    ),
    only: grids,
  },
  {
    name: '没有编号',
    alter: labels(text => text.replace(/^(?:\d\.|（[一二三四五六七]）|[一二三四]、)/, '')),
    only: grids,
  },
  {name: '社会组织', alter: labels(text => text.replace('社会公益组织', '社会组织'))},
  {name: '其他法律法规禁止公开', alter: labels(text => text.replace('法律行政法规', '法律法规'))},
  {name: '其它', alter: labels(text => text.replace('其他', '其它'))},
  {name: '引号不同', alter: labels(text => text.replace('“', '「').replace('”', '」'))},
  {name: '没有引号', alter: labels(text => text.replace(/[“”]/g, ''))},
  {
    name: '标签错一字（开头）',
    alter: labels(text => (rowLabel(text) && text.length > 8 ? replaceAt(text, 4, '某') : text)),
    only: grids,
  },
  {
    name: '标签错一字（末尾）',
    alter: labels(text =>
      rowLabel(text) && text.length > 6 ? replaceAt(text, text.length - 1, '某') : text,
    ),
    only: grids,
  },
  {
    name: '其他一列没有表头',
    alter: rows(1, one =>
      one.map(row => (isHeads(row) ? row.filter(cell => cell.text !== '其他') : row)),
    ),
  },
  {name: '表头全部没有', alter: rows(1, one => one.slice(3))},
  {name: '多一列小计', alter: rows(1, withSubtotal), says: /小计/},
  {
    name: '没有总计一列',
    alter: rows(1, withoutTotal),
    unread: /^t3\..*\.total$/,
    says: /总计.*一列/,
  },
  {
    name: '没有其他一列',
    alter: rows(1, withoutOther),
    unread: /^t3\./,
    says: /其他.*一列|整行未读/,
  },
  {
    name: '没有法律服务机构的表头',
    alter: rows(1, one =>
      one.map(row => (isHeads(row) ? row.filter(cell => cell.text !== '法律服务机构') : row)),
    ),
  },
  {
    name: '表三末尾多一空列',
    alter: rows(1, one => one.map((row, at) => (at === 0 ? row : [...row, {text: ''}]))),
    only: grids,
  },
  {name: '表三分两页', alter: table(1, one => cut(one, 12))},
  {
    name: '表三分两页，中间有页码',
    only: lineByLine,
    alter: table(1, one => insert(cut(one, 12), '— 5 —')),
  },
  {name: '表三分两页，表头重复', alter: table(1, one => withHeadsAgain(one, 12))},
  {
    name: '表三分两页，中间有页眉',
    alter: table(1, one => insert(cut(one, 15), '青山县水务局2023年政府信息公开工作年度报告')),
    only: ['grid', 'tabs'],
  },
  {
    name: '表三分三页',
    alter: table(1, one => {
      const [a, b] = cut(one, 8)
      return [a, ...cut(b, 9)]
    }),
  },
  {
    name: '分页时标签断成两段，数在前',
    alter: table(1, one => cutLabel(one, 'above')),
    only: ['grid', 'tabs'],
  },
  {
    name: '分页时标签断成两段，数在后',
    alter: table(1, one => cutLabel(one, 'below')),
    only: ['grid', 'tabs'],
  },
  {
    name: '表内夹页眉页脚行',
    alter: rows(1, one => [
      ...one.slice(0, 14),
      [{text: '政府信息公开工作年度报告 第3页', across: 10}],
      ...one.slice(14),
    ]),
    only: ['grid'],
  },
  {
    name: '表内夹空行',
    alter: rows(1, one => [...one.slice(0, 14), [{text: '', across: 10}], ...one.slice(14)]),
    only: ['grid'],
  },
  {
    name: '表三行序不同',
    alter: rows(1, one => [...one.slice(0, 3), ...swapped(one.slice(3))]),
    only: ['grid', 'tabsWithoutBlankLabels'],
  },
  {name: '表三各行单独成表', alter: table(1, one => one.map(row => [row])), only: ['tabs']},
  {name: '其他处理只有一行', layout: '2019', alter: paper => paper},
  {name: '表二各块单独成表', alter: table(0, one => blocks(one)), only: ['grid', 'tabs', 'pipes']},
  {
    name: '表二没有块名',
    alter: rows(0, one => one.filter(row => row.length > 1)),
    only: ['grid', 'tabs', 'pipes', 'cellPerLine'],
  },
  {name: '表二数字在末列', alter: rows(0, one => one), only: ['grid']},
  {name: '表二只有一行带万元', alter: rows(0, one => withAmount(one, '万元'))},
  {name: '表二金额带元和千分位', layout: '2019', alter: rows(0, one => one)},
  {name: '表四拆成两表', alter: table(2, one => [firstBlock(one), otherBlocks(one)]), only: grids},
  {
    name: '表四前多一列标签',
    alter: rows(2, one =>
      one.map((row, at) =>
        at === 0 ? [{text: '', down: 3}, ...row] : at === 3 ? [{text: '数量'}, ...row] : row,
      ),
    ),
    only: ['grid'],
  },
  {
    name: '表四数字带件',
    alter: rows(2, one =>
      one.map(row =>
        row.map(cell => (isNumber(cell.text) ? {...cell, text: `${cell.text} 件`} : cell)),
      ),
    ),
    only: grids,
  },
  {
    name: '标题没有编号',
    only: lineByLine,
    alter: prose(text => text.replace(/^[一二三四五六]、/, '')),
  },
  {
    name: '标题带 ##',
    only: lineByLine,
    alter: prose(text => text.replace(/^([一二三四五六]、)/, '## $1')),
  },
  {
    name: '标题用（一）',
    only: lineByLine,
    alter: prose(text => text.replace(/^([一二三四五六])、/, '（$1）')),
  },
  {name: '标题用第一部分', alter: prose(text => text.replace(/^([一二三四五六])、/, '第$1部分 '))},
  {
    name: '标题用 1.',
    only: lineByLine,
    alter: prose(text =>
      text.replace(/^([一二三四五六])、/, (_, digit) => `${'一二三四五六'.indexOf(digit) + 1}.`),
    ),
  },
  {
    name: '标题字间有空格',
    only: lineByLine,
    alter: prose(text => (/^[一二三四五六]、/.test(text) ? [...text].join(' ') : text)),
  },
  {
    name: '标题折行',
    alter: prose(text =>
      /^[一二三四五六]、.{8}/.test(text) ? [text.slice(0, 9), text.slice(9)] : text,
    ),
    only: ['grid', 'tabs', 'cellPerLine'],
  },
  {name: '标题措辞不同', alter: prose(reworded)},
  {
    name: '前有目录',
    alter: paper => [
      paper[0] ?? '',
      '目录',
      ...paper
        .filter(
          (part): part is string => typeof part === 'string' && /^[一二三四五六]、/.test(part),
        )
        .map((title, at) => `${title}………${at + 1}`),
      ...paper.slice(1),
    ],
  },
  {
    name: '网页导航',
    alter: paper => [
      '首页',
      '政务公开',
      '政府信息公开年度报告',
      '当前位置：首页 > 年报',
      [
        [{text: '索引号'}, {text: '014314799/2024-00002'}],
        [{text: '发布机构'}, {text: '青山县水务局'}],
      ],
      ...paper,
      '打印本页',
      '上一篇：2022年年报',
      '主办单位：青山县人民政府',
    ],
  },
  {
    name: '附去年的表',
    alter: paper => [...paper, '附：2022年度数据', ...again(paper)],
    says: /2 份/,
  },
]

function breakAt(text: string, at: number, by: string): string {
  return text.length > at + 1 ? `${text.slice(0, at)}${by}${text.slice(at)}` : text
}

function replaceAt(text: string, at: number, sign: string): string {
  return `${text.slice(0, at)}${sign}${text.slice(at + 1)}`
}

function isHeads(row: Printed[]): boolean {
  return row.some(({text}) => ['商业企业', '自然人', '申请人情况'].includes(text))
}

function valuesFrom(row: Printed[]): number {
  return row.length - 7
}

function withSubtotal(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 8} : cell))
    if (at === 1) return row.map(cell => (cell.across === 5 ? {...cell, across: 6} : cell))
    if (at === 2) return [...row, {text: '小计'}]
    const from = valuesFrom(row)
    const sum = row.slice(from + 1, from + 6).reduce((all, cell) => all + Number(cell.text), 0)
    return [...row.slice(0, from + 6), {text: String(sum)}, ...row.slice(from + 6)]
  })
}

function withoutTotal(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 6} : cell))
    if (at === 1) return row.filter(cell => cell.text !== '总计')
    return at === 2 ? row : row.slice(0, -1)
  })
}

function withoutOther(one: Printed[][]): Printed[][] {
  return one.map((row, at) => {
    if (at === 0) return row.map(cell => (cell.across === 7 ? {...cell, across: 6} : cell))
    if (at === 1) return row.map(cell => (cell.across === 5 ? {...cell, across: 4} : cell))
    return at === 2 ? row.slice(0, -1) : [...row.slice(0, -2), ...row.slice(-1)]
  })
}

function insert([above, below]: [Printed[][], Printed[][]], line: string) {
  return [above, line, below]
}

function withHeadsAgain(one: Printed[][], at: number) {
  const [above, below] = cut(one, at)
  return [above, [...one.slice(0, 3), ...below]]
}

/** 「4.保护第三方合」 above the page's end, 「法权益」 below it. */
function cutLabel(one: Printed[][], numbersStand: 'above' | 'below'): Printed[][][] {
  const at = one.findIndex(row => row.some(cell => cell.text.startsWith('4.保护')))
  const [above, below] = cut(one, at + 1)
  const row = one[at] ?? []
  const blank = row.slice(-7).map(() => ({text: ''}))
  const first = [{text: '4.保护第三方合'}, ...(numbersStand === 'above' ? row.slice(-7) : blank)]
  const second = [
    {text: '', across: 2},
    {text: '法权益'},
    ...(numbersStand === 'above' ? blank : row.slice(-7)),
  ]
  return [
    [...above.slice(0, -1), first],
    [second, ...below],
  ]
}

/** The rows of （三） in the opposite order, their group label staying first. */
function swapped(body: Printed[][]): Printed[][] {
  const last = body.at(-1)
  return last ? [last, ...body.slice(0, 2), ...body.slice(2, -1)] : body
}

function blocks(one: Printed[][]): Printed[][][] {
  const found: Printed[][][] = []
  for (const row of one) {
    if (row.length === 1) found.push([])
    found.at(-1)?.push(row)
  }
  return found
}

function withAmount(one: Printed[][], unit: string): Printed[][] {
  return one.map((row, at) =>
    at === one.length - 1
      ? row.map(cell =>
          isNumber(cell.text) && cell.text ? {...cell, text: `${cell.text}${unit}`} : cell,
        )
      : row,
  )
}

function firstBlock([first = [], second = [], , last = []]: Printed[][]): Printed[][] {
  return [first.slice(0, 1), second.slice(0, 5).map(({text}) => ({text})), last.slice(0, 5)]
}

function otherBlocks([first = [], second = [], third = [], last = []]: Printed[][]): Printed[][] {
  return [first.slice(1), second.slice(5), third, last.slice(5)]
}

function again(paper: ReturnType<Alter>): ReturnType<Alter> {
  return numbers(text => (text === '' ? text : String(Number(text) + 100)))(paper.slice(2, 11))
}

function reworded(text: string): string {
  return text
    .replace(
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    )
    .replace('五、存在的主要问题及改进情况', '五、政府信息公开工作存在的主要问题及整改措施')
    .replace('六、其他需要报告的事项', '六、其他需要报告的情况')
    .replace('二、主动公开政府信息情况', '二、行政机关主动公开政府信息的情况')
    .replace('三、收到和处理', '三、行政机关收到和处理')
    .replace('一、总体情况', '一、概述')
}
