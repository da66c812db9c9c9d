import {remember} from './remember.ts'

/**
 * Text as labels and titles are compared: half width, simplified, without spaces.
 *
 * 「（三） 收到和處理　政府資訊…」 → 「(三)收到和处理政府资讯…」
 */
export const fold = remember((text: string): string =>
  simplified(withoutPinyin(text.normalize('NFKC').replace(gaps, ''))).replaceAll('其它', '其他'),
)

/** Only the words of a folded text: no numbering in front, no punctuation. */
export function wordsOf(folded: string): string {
  return folded.replace(numbering, '').replace(punctuation, '')
}

/** The numbering in front of a folded label, without its signs: 「(三)」 → 「三」, 「5.」 → 「5」. */
export function numberingOf(folded: string): string | undefined {
  const match = numbering.exec(folded)
  return match?.[1] ?? match?.[2]
}

const gaps = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/g
const numbering =
  /^\(?第?(?:([一二三四五六七八九十]{1,3})(?:部分)?[).、,:．。]+|(\d{1,2})[).、,:．。]*(?=\p{Script=Han}))/u
const punctuation = /[\p{P}\p{S}]/gu

/** Every traditional character that the words of the forms, titles and names of organs can have. */
const traditional =
  '總體況動開資報處條項規範請數書審復議訴訟問題進執罰強製對現廢許費級購額標單萬億結轉與務關機構組織業會應當區縣鄉鎮廳辦員國發環設財農學醫電監測質檢統計劃產險導衛內無據門屬於紀錄維糾經從後過類訪舉複絕絡寧東廣華陽陝龍雲嶺長慶齊蘭濟漢瀋灣臺貴黃遼聯黨鐵鹽頒實際變見補繳納獲認個適歸檔將優點難約餘幾種專號調參圍齡稅償權護雙讓證壓係為詢確覆繼這採減決網眾氣煙郵銀傳視運輸糧儲備藝術歷園勞漁營僑婦殘鳳鶴馬魯蘇贛滬瓊鄭濱島陰濰萊蕪錫揚連溫紹興麗頭莊棗遷豐寶雞榮樂樓橋壽鞏義團紅藍綠選準樹楊劉張陳趙吳潁滎爾達圖賓衝灘澤淚滙匯塗墾場壩堅堯聖澗溝崗峽巖徑館賽穩沒續態聞職軍災繪礦遺語誌輕車樞紐幫貧階隊戶廟獸療藥養託遊時讀協勝師獎懲賬獄築裝飲貨價屆離釋頻閉僅佈徵裡舊歲兩嚴臨習買亞畝親倉儀閱邊濕燈塊綜領飛髮鄰閘凍礎樁燒熱爐鍋軌鋼鐘錢閣韓盧呂羅賀謝鄧鄒龔譚蔣馮葉蘆蕭薩潛漣瀏淺滄滿爺牽狹獻瑪畢疊盤礫禮穎筆簡籬緬綏綿縉纜聶脅臘艱莖蓮蒼薊虛蝦觀謙賴贊趕躍軒轄迴逕遙邁郟鄖鄲釀鈞鉅銅鋪錦鎖鏡閔闢陸隴霧靈靜頁順須顧風饒駐驛鮮鯉鵬鷹麥龜'
const simple =
  '总体况动开资报处条项规范请数书审复议诉讼问题进执罚强制对现废许费级购额标单万亿结转与务关机构组织业会应当区县乡镇厅办员国发环设财农学医电监测质检统计划产险导卫内无据门属于纪录维纠经从后过类访举复绝络宁东广华阳陕龙云岭长庆齐兰济汉沈湾台贵黄辽联党铁盐颁实际变见补缴纳获认个适归档将优点难约余几种专号调参围龄税偿权护双让证压系为询确复继这采减决网众气烟邮银传视运输粮储备艺术历园劳渔营侨妇残凤鹤马鲁苏赣沪琼郑滨岛阴潍莱芜锡扬连温绍兴丽头庄枣迁丰宝鸡荣乐楼桥寿巩义团红蓝绿选准树杨刘张陈赵吴颍荥尔达图宾冲滩泽泪汇汇涂垦场坝坚尧圣涧沟岗峡岩径馆赛稳没续态闻职军灾绘矿遗语志轻车枢纽帮贫阶队户庙兽疗药养托游时读协胜师奖惩账狱筑装饮货价届离释频闭仅布征里旧岁两严临习买亚亩亲仓仪阅边湿灯块综领飞发邻闸冻础桩烧热炉锅轨钢钟钱阁韩卢吕罗贺谢邓邹龚谭蒋冯叶芦萧萨潜涟浏浅沧满爷牵狭献玛毕叠盘砾礼颖笔简篱缅绥绵缙缆聂胁腊艰茎莲苍蓟虚虾观谦赖赞赶跃轩辖回径遥迈郏郧郸酿钧钜铜铺锦锁镜闵辟陆陇雾灵静页顺须顾风饶驻驿鲜鲤鹏鹰麦龟'

/** 「收到和處(chù)理申請(qǐng)情況」: some pages print how a traditional character is spoken. */
export function withoutPinyin(text: string): string {
  return text.includes('(') ? text.replace(pinyin, '') : text
}

const pinyin = /(?<=\p{Script=Han})\([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*\)/gu

const pairs = new Map(
  [...traditional].flatMap((sign, at): [string, string][] => {
    const plain = [...simple][at]
    return plain === undefined || plain === sign ? [] : [[sign, plain]]
  }),
)
const allTraditional = new RegExp(`[${[...pairs.keys()].join('')}]`, 'g')

function simplified(text: string): string {
  return holdsTraditional(text)
    ? text.replace(allTraditional, sign => pairs.get(sign) ?? sign)
    : text
}

/** A bit for every sign: a search for any of so many takes several times as long. */
const bits = new Uint32Array(0x10000 / 32)
for (const sign of pairs.keys()) {
  const code = sign.charCodeAt(0)
  bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31))
}

function holdsTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (((bits[code >> 5] ?? 0) >>> (code & 31)) & 1) return true
  }
  return false
}
