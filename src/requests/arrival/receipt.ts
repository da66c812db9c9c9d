import type {Day} from '../../law/day.ts'
import type {EventOf} from '../events/event.ts'

export type Channel = EventOf<'arrived'>['channel']

/**
 * > （一）申请人当面提交政府信息公开申请的，以提交之日为收到申请之日；
 * > （二）申请人以邮寄方式提交政府信息公开申请的，以行政机关签收之日为收到申请之日；以平常信函等无需签收的
 * > 邮寄方式提交政府信息公开申请的，政府信息公开工作机构应当于收到申请的当日与申请人确认，确认之日为收到
 * > 申请之日；（三）申请人通过互联网渠道或者政府信息公开工作机构的传真提交政府信息公开申请的，以双方确认之日为
 * > 收到申请之日。 ——《条例》第三十一条
 *
 * An oral request is filled in by the office before the applicant (Article 29): one made in person.
 */
export const channels: Record<
  Channel,
  {label: string; article: string; confirmed: boolean; sameDay?: true}
> = {
  'in-person': {label: '当面提交', article: '《条例》第三十一条第（一）项', confirmed: false},
  oral: {
    label: '口头提出、代为填写',
    article: '《条例》第二十九条第一款、第三十一条第（一）项',
    confirmed: false,
  },
  'signed-post': {label: '邮寄签收', article: '《条例》第三十一条第（二）项', confirmed: false},
  'ordinary-post': {
    label: '平常信函',
    article: '《条例》第三十一条第（二）项',
    confirmed: true,
    sameDay: true,
  },
  fax: {label: '传真', article: '《条例》第三十一条第（三）项', confirmed: true},
  internet: {label: '互联网', article: '《条例》第三十一条第（三）项', confirmed: true},
}

/** 收到申请之日; nothing while a confirmation is awaited. */
export function receivedOn(
  arrived: EventOf<'arrived'>,
  confirmed: EventOf<'receipt-confirmed'> | undefined,
): Day | undefined {
  return channels[arrived.channel].confirmed ? confirmed?.on : arrived.on
}
