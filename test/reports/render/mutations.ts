import {Converter} from 'opencc-js'
import type {Habits} from './habits.ts'

/** A habit of print with what it makes of a cell's value. */
export type Mutation = Habits & {
  name: string
  /** The value that stands in the cell as now printed; without it the value stays. */
  holds?: (value: number | null, code: string) => number | null
  /** Rows of numbers with blanks in them: what `losesBlanks` formats cannot keep. */
  blanks?: true
  traditional?: true
  only?: '2019' | '2021'
}

const zero = (text: string) => text === '0'
const total = (code: string) => code.endsWith('.total')
const money = (code: string) => code.endsWith('.amount')
const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const pinyin: Record<string, string> = {数: 'shù', 转: 'zhuǎn', 续: 'xù', 类: 'lèi'}

export const mutations: readonly Mutation[] = [
  {name: 'as-printed'},
  {
    name: 'zeros-blank',
    blanks: true,
    value: text => (zero(text) ? '' : text),
    holds: value => value || null,
  },
  {
    name: 'zeros-blank-but-totals',
    blanks: true,
    value: (text, code) => (zero(text) && !total(code) ? '' : text),
    holds: (value, code) => (total(code) ? value : value || null),
  },
  {
    name: 'zeros-slashed',
    value: text => (zero(text) ? '/' : text),
    holds: value => value || null,
  },
  {
    name: 'zeros-dashed',
    value: (text, code) => (zero(text) && !total(code) ? '—' : text),
    holds: (value, code) => (total(code) ? value : value || null),
  },
  {name: 'full-width-digits', value: fullWidth},
  {
    name: 'thousands',
    value: text =>
      text.replace(/^(-?)(\d{4,})$/, (_, sign, n) => sign + Number(n).toLocaleString('en')),
  },
  {
    name: 'units',
    value: (text, code) => (!/^\d+$/.test(text) || money(code) ? text : `${text}件`),
  },
  {name: 'spaced-values', value: text => (text ? ` ${text}\u3000` : text)},
  {name: 'half-width-brackets', label: text => text.replaceAll('（', '(').replaceAll('）', ') ')},
  {
    name: 'spaced-labels',
    label: text => (text === '三、本年度办理结果' ? '三、 本 年 度 办 理 结 果' : text),
  },
  {
    name: 'short-labels',
    label: text =>
      text
        .replace('本年度办理结果', '本年办理结果')
        .replace('其他法律行政法规禁止公开', '其他法律法规禁止公开')
        .replace(/（区分处理的.*）/, '')
        .replace('社会公益组织', '社会组织')
        .replace('行政规范性文件', '规范性文件')
        .replace(/[“”]/g, ''),
  },
  {
    name: 'full-width-numbering',
    label: text => text.replace(/^(\d)\./, (_, n) => `${fullWidth(n)}．`),
  },
  {name: 'numbering-comma', label: text => text.replace(/^(\d)\./, '$1、')},
  {
    name: 'cut-heads',
    label: text => text.replace(/^本年新(制作|公开)数量$/, '本年新'),
    only: '2019',
  },
  {
    name: 'broken-heads',
    label: text => text.replace(/^本年新(制作|公开)数量$/, '本年新\n$1数量'),
    only: '2019',
  },
  {name: 'missing-other-head', missingOtherHead: true},
  {name: 'missing-other-head-total-outside', missingOtherHead: true, totalOutside: true},
  {name: 'total-outside', totalOutside: true},
  {name: 'shifted-labels', shifted: ['notProcessed.excessive', 'notProcessed.confirmation']},
  {name: 'shifted-third-party', shifted: ['refused.thirdParty']},
  {name: 'blank-rows', blankRowAfter: ['carriedIn', 'refused.security', 'concluded']},
  {name: 'cut-table-with-head', cut: {after: 'refused.enforcementFile', head: true}},
  {name: 'cut-table', cut: {after: 'unavailable.needsCreation', head: false}},
  {name: 'separate-blocks', separateBlocks: true},
  {name: 'note-outside', noteOutside: true},
  {name: 'unmerged', unmerged: true},
  {name: 'unspanned-heads', unspannedHeads: true},
  {name: 'uneven-blocks', unevenBlocks: true},
  {
    name: 'page-words',
    opening: (agency, year) => [
      '当前页面: 首页 > 政务公开 > 政府信息公开年报',
      `来源:${agency} 发布时间:${year + 1}-03-26 浏览次数：128`,
      `发布日期：${year + 1}-01-31`,
    ],
    beforeTable: '该部分以表格形式报告。表格如下:',
  },
  {name: 'title-year-first', title: (agency, year) => `${year}年${agency}政府信息公开工作年度报告`},
  {name: 'title-typo', title: (agency, year) => `${agency}${year}年政府信息公开 工作告年度报`},
  {name: 'untitled', untitled: true},
  {
    name: 'section-titles',
    sectionTitle: (_, index) =>
      [
        '第一部分　总体情况',
        '第二部分　行政机关主动公开政府信息情况',
        '第三部分　行政机关收到和处理政府信息公开申请情况',
        '第四部分　因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '第五部分　政府信息公开工作存在的主要问题及改进情况',
        '第六部分　其他需要报告的事项',
      ][index] ?? '',
  },
  {
    name: 'section-numbers',
    sectionTitle: (title, index) =>
      title.replace(/^.、/, ['1.', '2.', '3.', '4.', '5.', '6.'][index] ?? ''),
  },
  {name: 'section-titles-bare', sectionTitle: title => title.replace(/^.、/, '')},
  {
    name: 'section-titles-spaced',
    sectionTitle: title => `${title.replace('、', '、 ').replaceAll('政府信息', '政府 信息')}　`,
  },
  // Blanks before the titles that an encoding could not hold.
  {name: 'section-titles-unmapped', sectionTitle: title => `????${title}`},
  {name: 'traditional', traditional: true, wording: Converter({from: 'cn', to: 'tw'})},
  {
    name: 'explained-labels',
    label: text =>
      text
        .replace(/^(规章|(?:行政)?规范性文件)$/, '$1（设区的市、自治州人民政府应提供相关数据）')
        .replace(/^(其他对外管理服务事项)$/, '$1（含行政确认、行政奖励、行政处罚、行政强制等）')
        .replace(/^(上一年项目数量|本年增\/减)$/, '$1（指2020年事项数，减用负值表示）'),
  },
  {
    // Pages made over by machines print how some characters are spoken.
    name: 'pinyin',
    wording: (text, role) =>
      role === 'value'
        ? text
        : text.replace(/[数转续类]/g, sign => `${sign}(${pinyin[sign] ?? ''})`),
  },
  {
    name: 'all-at-once',
    blanks: true,
    value: (text, code) => (zero(text) && !total(code) ? '' : fullWidth(text)),
    holds: (value, code) => (total(code) ? value : value || null),
    label: text =>
      text.replaceAll('（', '(').replaceAll('）', ')').replace('社会公益组织', '社会组织'),
    missingOtherHead: true,
    cut: {after: 'refused.enforcementFile', head: true},
  },
]
