import type {Sample} from '../../../src/reports/check/sample.ts'

/**
 * The narrative of an organ's report beside tables that agree with it: nothing is found. Each of `wrong`
 * changes one number of it, which the check named must find; first run: of 346 such changes in 80
 * published narratives 210 were found, and an alarm in one of those that agree.
 */
export type WholeNarrative = Sample & {
  narrative: string
  wrong: [from: string, to: string, check: string][]
}

export const wholeNarratives: WholeNarrative[] = [
  {
    agency: '兴仁市人民政府',
    year: 2022,
    cells: {
      't3.received.total': 10,
      't3.carriedIn.total': 2,
      't3.concluded.total': 10,
      't3.carriedOut.total': 2,
      't4.reconsideration': [1, 0, 0, 0, 1],
    },
    narrative:
      '2022年，共收到10件依申请公开请求，2021年结转政府信息公开申请2件，共办结10件，结转2023年度继续办理2件；全市发生政府信息公开行政复议案件1起。',
    wrong: [
      ['收到10件', '收到11件', 'text/requests-received'],
      ['申请2件', '申请3件', 'text/requests-carried'],
      ['办结10件', '办结9件', 'text/requests-concluded'],
      ['办理2件', '办理4件', 'text/requests-carried'],
      ['案件1起', '案件2起', 'text/disputes'],
    ],
  },
  {
    agency: '绍兴市越城区东湖街道办事处',
    year: 2023,
    cells: {
      't3.received.total': 41,
      't3.concluded.total': 39,
      't3.carriedOut.total': 2,
      't4.reconsideration': [20, 1, 5, 5, 31],
    },
    narrative:
      '2023年度东湖街道办事处通过政府门户网站共办理并答复信息公开申请3件、纸质申请36件，顺延至下一年答复2件。因信息公开引起的行政复议31件，行政诉讼0件。',
    wrong: [
      ['答复2件', '答复5件', 'text/requests-carried'],
      ['复议31件', '复议13件', 'text/disputes'],
      ['诉讼0件', '诉讼3件', 'text/disputes'],
    ],
  },
  {
    agency: '杭州市滨江区人民政府长河街道办事处',
    year: 2023,
    cells: {
      't3.received.total': 12,
      't3.concluded.total': 10,
      't3.carriedOut.total': 2,
      't4.reconsideration': [1, 0, 0, 1, 2],
    },
    narrative:
      '2023年，本街道共收到12件信息依申请公开，其中10件已经按时按规完成答复，剩余2件结转下年度继续办理。因政府信息公开引发行政复议2件、行政诉讼0件。',
    wrong: [
      ['其中10件', '其中9件', 'text/requests-concluded'],
      ['剩余2件', '剩余3件', 'text/requests-carried'],
    ],
  },
  {
    agency: '桐梓县人民政府办公室',
    year: 2023,
    cells: {
      't2.normativeDocuments': [1, 0, 12],
      't3.received.total': 19,
      't3.concluded.total': 18,
      't3.carriedOut.total': 1,
      't4.reconsideration': [0, 0, 1, 0, 1],
      't4.litigationDirect': [0, 0, 1, 0, 1],
    },
    narrative:
      '通过县政府门户网站公开各类信息7191条，其中以政府办名义制发规范性文件1件；县长信箱共受理有效信件180件，已办结180件。\n2023年，我办共收到依申请公开信件19件，已办结18件。被行政复议1件，为其他结果；未经复议直接起诉1件，为其他结果。',
    wrong: [
      ['公开信件19件', '公开信件20件', 'text/requests-received'],
      ['已办结18件', '已办结17件', 'text/requests-concluded'],
      ['被行政复议1件', '被行政复议2件', 'text/disputes'],
      ['直接起诉1件', '直接起诉3件', 'text/disputes'],
    ],
  },
  {
    agency: '绍兴市卫生健康委员会',
    year: 2020,
    layout: '2019',
    cells: {
      't3.received.total': 6,
      't3.granted.total': 4,
      't3.partial.total': 1,
      't3.refused.deliberative.total': 1,
      't3.concluded.total': 6,
    },
    narrative:
      '2020年市卫生健康委收到依申请信息公开6件，其中予以公开4件，部分公开1件，不予公开1件，均已按要求答复。',
    wrong: [
      ['公开6件', '公开7件', 'text/requests-received'],
      ['予以公开4件', '予以公开3件', 'text/outcomes'],
      ['不予公开1件', '不予公开3件', 'text/outcomes'],
    ],
  },
  {
    agency: '银川市城市管理局',
    year: 2024,
    cells: {
      't3.received.total': 9,
      't3.granted.total': 5,
      't3.unavailable.notHeld.total': 4,
      't3.concluded.total': 9,
    },
    narrative:
      '全年办理政府信息依申请公开9条，本机关不掌握政府信息答复4条，无因政府信息公开申请行政复议、提起行政诉讼情况。',
    wrong: [
      ['公开9条', '公开7条', 'text/requests-concluded'],
      ['答复4条', '答复6条', 'text/outcomes'],
      ['无因政府信息公开申请行政复议', '因政府信息公开申请行政复议3件', 'text/disputes'],
    ],
  },
  {
    agency: '九江市濂溪区人民政府',
    year: 2024,
    cells: {
      't2.normativeDocuments': [4, 0, 20],
      't3.received.total': 255,
      't3.granted.total': 71,
      't3.partial.total': 5,
      't3.refused.deliberative.total': 28,
      't3.unavailable.notHeld.total': 151,
      't3.concluded.total': 255,
    },
    narrative:
      '制定发布规范性文件4件，清理废止文件0件，现行有效文件20件。\n2024年，全区受理依申请公开件255件，办结255件，其中予以公开71件、部分公开5件、不予公开28件、无法提供151件。',
    wrong: [
      ['规范性文件4件', '规范性文件3件', 'text/documents'],
      ['有效文件20件', '有效文件22件', 'text/documents'],
      ['办结255件', '办结254件', 'text/requests-concluded'],
    ],
  },
  {
    agency: '嘉兴市人民政府办公室',
    year: 2023,
    cells: {
      't3.received.total': 132,
      't3.carriedIn.total': 2,
      't3.granted.total': 27,
      't3.partial.total': 38,
      't3.unavailable.notHeld.total': 48,
      't3.notProcessed.petition.total': 5,
      't3.other.misc.total': 4,
      't3.concluded.total': 122,
      't3.carriedOut.total': 12,
      't4.reconsideration': [6, 0, 0, 1, 7],
      't4.litigationDirect': [2, 0, 0, 0, 2],
      't4.litigationAfter': [0, 0, 0, 2, 2],
    },
    narrative:
      '2023年，共收到政府信息公开申请132件，上年结转2件，共计134件。目前依法办结122件，其中予以公开的27件，部分公开的38件，无法提供的48件，不予处理的5件，其他处理的4件。结转下年度继续办理的12件。因信息公开引发行政争议11件，其中，行政复议7件，结果维持6件，尚未审结1件；行政诉讼4件，结果维持2件，尚未审结2件。',
    wrong: [
      ['公开的27件', '公开的72件', 'text/outcomes'],
      ['办理的12件', '办理的21件', 'text/requests-carried'],
      ['争议11件', '争议12件', 'text/disputes'],
      ['诉讼4件', '诉讼5件', 'text/disputes'],
      ['维持6件', '维持5件', 'text/dispute-results'],
      ['审结2件', '审结1件', 'text/dispute-results'],
    ],
  },
  {
    agency: '盐城市大丰区人民政府办公室',
    year: 2024,
    cells: {
      't3.received.total': 66,
      't3.carriedIn.total': 3,
      't3.concluded.total': 68,
      't3.carriedOut.total': 1,
    },
    narrative:
      '全年共办理政府信息公开申请69件，含2023年转至今年办理的3件，办结68件，剩余1件结转下一年度处理，完成市政府办公室协办件13件，已按要求答复。按期答复率100%。',
    wrong: [
      ['办理的3件', '办理的5件', 'text/requests-carried'],
      ['剩余1件', '剩余2件', 'text/requests-carried'],
    ],
  },
  {
    agency: '自贡市人民政府办公室',
    year: 2024,
    cells: {
      't2.normativeDocuments': [5, 2, 32],
      't3.received.total': 41,
      't3.carriedIn.total': 2,
      't3.concluded.total': 41,
      't3.carriedOut.total': 2,
    },
    narrative:
      '市政府及市政府办公室全年累计收到政府信息公开申请41件，办结41件（含上年结转2件），结转下年继续办理2件。无因政府信息公开申请引起的行政复议、诉讼案件。\n常态化推进行政规范性文件动态清理，废止2件，现行有效32件，其中2024年制发5件。',
    wrong: [
      ['申请41件', '申请45件', 'text/requests-received'],
      ['上年结转2件', '上年结转1件', 'text/requests-carried'],
      ['有效32件', '有效23件', 'text/documents'],
    ],
  },
  {
    agency: '保定市徐水区人民政府',
    year: 2023,
    cells: {
      't3.received.total': 60,
      't3.concluded.total': 60,
      't4.reconsideration': [1, 0, 0, 0, 1],
      't4.litigationDirect': [2, 0, 0, 0, 2],
    },
    narrative:
      '全年办理政府信息公开申请60件；办理因政府信息公开引起的行政复议1件，办理因政府信息公开引起的行政诉讼2件。',
    wrong: [
      ['复议1件', '复议2件', 'text/disputes'],
      ['诉讼2件', '诉讼5件', 'text/disputes'],
    ],
  },
  {
    agency: '上海市松江区人民政府',
    year: 2024,
    cells: {
      't3.received.total': 1416,
      't3.concluded.total': 1336,
      't3.carriedOut.total': 80,
      't4.reconsideration': [140, 8, 16, 28, 192],
      't4.litigationDirect': [40, 0, 10, 8, 58],
      't4.litigationAfter': [9, 0, 4, 2, 15],
    },
    narrative:
      '今年，受理政府信息公开申请1416件，在法定期限内答复1336件（结转到2025年80件）。政府信息公开类行政复议192件，行政诉讼73件，其中：140件行政复议、49件行政诉讼获维持，8件行政复议结果纠正，16件行政复议、14件行政诉讼为其他结果，其余尚未审结。',
    wrong: [
      ['2025年80件', '2025年8件', 'text/requests-carried'],
      ['复议192件', '复议129件', 'text/disputes'],
    ],
  },
  {
    agency: '渭南市人民政府',
    year: 2024,
    cells: {
      't3.received.total': 804,
      't3.carriedIn.total': 15,
      't3.carriedOut.total': 16,
      't4.reconsideration': [18, 62, 16, 6, 102],
    },
    narrative:
      '2024年，全市各级政府及部门共收到政府信息公开申请804件，上一年度转办15件，结转下年度继续办理16件。2024年，全市各级政府及部门共收到涉及政府信息公开的行政复议案件102件，办理结果为：结果维持18件，结果纠正62件，其他结果16件，尚未审结6件。',
    wrong: [
      ['申请804件', '申请840件', 'text/requests-received'],
      ['转办15件', '转办51件', 'text/requests-carried'],
      ['案件102件', '案件120件', 'text/disputes'],
      ['纠正62件', '纠正26件', 'text/dispute-results'],
      ['审结6件', '审结9件', 'text/dispute-results'],
    ],
  },
  {
    agency: '上海市崇明区人民政府',
    year: 2024,
    cells: {'t2.normativeDocuments': [23, 11, 67], 't2.penalties': [4418]},
    narrative:
      '全年制发并公开行政规范性文件23件，期满废止规范性文件11件，累计公开现行有效规范性文件67件。全年作出行政许可0项、行政处罚4418项。',
    wrong: [
      ['文件23件', '文件32件', 'text/documents'],
      ['文件11件', '文件12件', 'text/documents'],
      ['文件67件', '文件76件', 'text/documents'],
      ['处罚4418项', '处罚4481项', 'text/decisions'],
    ],
  },
]
