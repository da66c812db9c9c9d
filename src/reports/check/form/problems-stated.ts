import type {Check} from '../check.ts'

const nothing = /^(无|没有|暂无|无。|不存在|无存在的?(主要)?问题)/

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
    const text = plain.replaceAll(/[\n。]/g, '')
    if (text === '')
      yield {
        message: '第五部分应为存在的主要问题及改进情况，实为空白',
        cells: [],
        place: section.place,
      }
    else if (text.length < 20 && nothing.test(text))
      yield {
        message: `第五部分应为存在的主要问题及改进情况，实为“${section.text.trim()}”`,
        cells: [],
        place: section.place,
        quote: section.text,
        at: {section: 5, start: 0, end: section.text.length},
      }
  },
  ok: {text: {5: '一是公开不够及时。下一步将加强培训。'}},
  not: [
    [{text: {5: '无。'}}, '第五部分应为存在的主要问题及改进情况，实为“无。”'],
    [{text: {5: ''}}, '第五部分应为存在的主要问题及改进情况，实为空白'],
  ],
}
