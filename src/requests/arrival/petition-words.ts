/** What a message looks like that is no request, and where it belongs. */
export type Elsewhere = {looksLike: string; belongs: string; article: string}

/**
 * > 申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知
 * > 通过相应渠道提出。 ——《条例》第三十九条第一款
 *
 * Only a hint before sending: a request that names such words may still be one (「投诉办理情况统计表」),
 * and who sends it nevertheless is heard.
 */
export function elsewhere(items: readonly string[]): Elsewhere | undefined {
  return kinds.find(({signs}) => items.some(item => signs.test(item) && !record.test(item)))?.told
}

/** A thing that is recorded is asked for, whatever it is about. */
const record =
  /(?:统计|台账|记录|名单|清单|目录|报告|文件|通知|批复|决定书|方案|协议|合同|办法|规定|制度|数据|报表|回执|案卷|登记表|预算|决算)/

const article = '《条例》第三十九条第一款'

const kinds: {signs: RegExp; told: Elsewhere}[] = [
  {
    signs:
      /(?:我要|要求|请求|请).{0,6}(?:举报|投诉)|(?:举报|投诉|控告).{0,30}(?:请.{0,4}(?:查处|处理|调查)|违法|违规)/,
    told: {
      looksLike: '投诉、举报',
      belongs: '可拨打12345政务服务便民热线，或者向有权处理的机关提出投诉、举报',
      article,
    },
  },
  {
    signs:
      /信访|上访|(?:解决|赔偿|补偿|还我|维护).{0,12}(?:问题|损失|公道|权益|诉求)|拖欠.{0,10}工资/,
    told: {
      looksLike: '信访诉求',
      belongs: '可向信访部门提出，或者登录国家信访局网上信访平台',
      article,
    },
  },
  {
    signs: /(?:请问|咨询|想问|怎么办|如何办理|怎样办理|为什么|是否合法|需要什么(?:材料|手续))/,
    told: {
      looksLike: '咨询',
      belongs: '可拨打12345政务服务便民热线，或者直接向本机关咨询，通常当场可以答复',
      article,
    },
  },
]
