import * as OpenCC from 'opencc-js'
import {both, isNumber, labels, numbers, prose} from './alter.ts'
import {grids, type Variant} from './variant.ts'

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

/** Numbers and labels written otherwise. */
export const variantsOfWords: Variant[] = [
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
]

function breakAt(text: string, at: number, by: string): string {
  return text.length > at + 1 ? `${text.slice(0, at)}${by}${text.slice(at)}` : text
}

function replaceAt(text: string, at: number, sign: string): string {
  return `${text.slice(0, at)}${sign}${text.slice(at + 1)}`
}
