import {type Alter, numbers, prose} from './alter.ts'
import {lineByLine, type Variant} from './variant.ts'

/** Other titles of the sections, other text around the report. */
export const variantsOfText: Variant[] = [
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
