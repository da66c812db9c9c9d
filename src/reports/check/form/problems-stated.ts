import type {Check} from '../check.ts'

const labels = /[(]?[一二12][)、.]|存在的?(?:主要)?问题|(?:整改|改进)(?:情况|措施)|以?及|和/g
const nothing = /^(?:无|没有|暂无|不存在)*$/

/** 第五部分写存在的主要问题及改进情况，不写“无”。 */
export const problemsStated: Check = {
  id: 'form/problems-stated',
  title: '第五部分写出问题和改进情况',
  source: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号 附件第五部分',
  severity: 'warning',
  *run({passages}) {
    const own = passages.find(({section}) => section.number === 5)
    if (!own) {
      yield {why: '未见第五部分“存在的主要问题及改进情况”'}
      return
    }
    const {plain, section} = own
    const text = plain.replaceAll(/[\n。:;,]/g, '')
    if (text === '')
      yield {
        message: '第五部分应为存在的主要问题及改进情况，实为空白',
        cells: [],
        place: section.place,
      }
    else if (nothing.test(text.replaceAll(labels, '')))
      yield {
        message: `第五部分应为存在的主要问题及改进情况，实为“${section.text.trim()}”`,
        cells: [],
        place: section.place,
        quote: section.text,
        at: {section: 5, start: 0, end: section.text.length},
      }
  },
  ok: {text: {5: '无纸化办公有待推进。'}},
  not: [
    [{text: {5: '无。'}}, '第五部分应为存在的主要问题及改进情况，实为“无。”'],
    [
      {text: {5: '（一）存在的主要问题：无。'}},
      '第五部分应为存在的主要问题及改进情况，实为“（一）存在的主要问题：无。”',
    ],
    [{text: {5: ''}}, '第五部分应为存在的主要问题及改进情况，实为空白'],
  ],
}
