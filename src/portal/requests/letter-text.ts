import {inForce} from '../../law/dated.ts'
import {payFeeWithin} from '../../law/deadline.ts'
import {dayInWords} from '../../requests/clock/words.ts'
import type {CaseEvent} from '../../requests/events/event.ts'
import type {Facts} from '../../requests/facts.ts'
import {feeOf} from '../../requests/fee.ts'
import {remedyParagraph} from '../../requests/remedy.ts'
import {type ReplyItem, replyKinds} from '../../requests/reply-kinds.ts'

/** What a letter to the applicant says, paragraph by paragraph. */
export type LetterText = {title: string; number?: string; paragraphs: string[]}

/** The content of a letter that was sent to the applicant; nothing for what is no such letter. */
export function letterText(event: CaseEvent, facts: Facts): LetterText | undefined {
  switch (event.kind) {
    case 'correction-asked':
      return {
        title: '补正告知书',
        paragraphs: [
          `您的申请内容不明确，请补正：${event.matters}`,
          `请于${dayInWords(event.answerBy)}以前补正。答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，不再处理（《条例》第三十条）。`,
        ],
      }
    case 'extended':
      return {
        title: '延长答复期限告知书',
        paragraphs: [
          `因${event.reason}，不能在规定的期限内答复，经政府信息公开工作机构负责人同意，答复期限延长${event.workingDays}个工作日（《条例》第三十三条第二款）。`,
        ],
      }
    case 'reasons-asked':
      return {
        title: '说明理由告知书',
        paragraphs: [
          event.grounds,
          `请于${dayInWords(event.answerBy)}以前说明理由（《条例》第三十五条）。`,
        ],
      }
    case 'postponed':
      return {
        title: '延迟答复告知书',
        paragraphs: [
          `${event.grounds}确定于${dayInWords(event.until)}以前答复（《条例》第三十五条）。`,
        ],
      }
    case 'fee-noticed':
      return {
        title: '收费通知书',
        paragraphs: [
          event.grounds,
          `应缴信息处理费${event.amount}元，其中：${feeOf(event.charge)
            .bands.filter(({amount}) => amount > 0)
            .map(
              ({from, to, price, amount}) =>
                `第${from}至${to}，每${unit(event.charge.method)}${price}元，计${amount}元`,
            )
            .join('；')}。`,
          `请在收到通知之日起${inForce(payFeeWithin, event.on).value}个工作日内缴纳；逾期未缴纳的，视为放弃申请，不再处理（国办函〔2020〕109号）。`,
        ],
      }
    case 'forwarded':
      return {
        title: '转办告知书',
        paragraphs: [`您的申请已转${event.agency}（${event.contact}）办理：${event.reason}`],
      }
    case 'ended-otherwise':
      return {title: '告知书', paragraphs: [event.reason]}
    case 'replied':
      return replyText(event, facts)
    default:
      return undefined
  }
}

function unit(method: 'by-requests' | 'by-pages'): string {
  return method === 'by-requests' ? '件' : '页'
}

function replyText(
  event: Extract<CaseEvent, {kind: 'replied'}>,
  facts: Facts,
): LetterText | undefined {
  const draft = facts.replies.find(({sent}) => sent.id === event.id)?.draft
  if (!draft) return undefined
  const contents = new Map(facts.items.map(({id, content}) => [id, content]))
  return {
    title: '政府信息公开申请答复书',
    number: event.number,
    paragraphs: [
      ...draft.items.map(item => `关于“${contents.get(item.item) ?? ''}”：${answerTo(item)}`),
      remedyParagraph(event.on, draft.remedy, {
        reconsiderationOrgan: '有管辖权的行政复议机关',
        court: '有管辖权的人民法院',
      }),
    ],
  }
}

function answerTo(item: ReplyItem): string {
  const {label, articles} = replyKinds[item.kind]
  const cited = item.articles.length > 0 ? item.articles : articles
  const parts = [
    item.given && `公开：${item.given}`,
    item.withheld && `不予公开：${item.withheld}`,
    item.category && `属于${item.category}`,
    item.reason && `理由：${item.reason}`,
    item.provision && `规定：${item.provision}`,
    item.unclear && `仍不明确之处：${item.unclear}`,
    item.agency && `负责公开的机关：${item.agency}`,
    item.earlier && `此前的答复：${item.earlier}`,
    item.way && `获取：${item.way}`,
  ].filter(Boolean)
  const basis = cited.length > 0 ? `（依据《条例》${cited.join('、')}）` : ''
  return `${label}${basis}。${parts.join('；')}${parts.length > 0 ? '。' : ''}`
}
