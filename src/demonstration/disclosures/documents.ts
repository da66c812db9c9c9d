import type {NewDisclosure} from '../../disclosures/disclosure.ts'

/** A published document of the invented county; its day is told by how many days ago it was. */
export type TrialDocument = Omit<NewDisclosure, 'publishedOn' | 'address'> & {
  daysAgo: number
  page: string
}

/** What two organs have published, and who entered it; `{year}` is the year of that day. */
export const catalogues: readonly {
  organ: string
  officer: string
  documents: readonly TrialDocument[]
}[] = [
  {
    organ: '青禾县住房和城乡建设局',
    officer: '张敏',
    documents: [
      document(20, 'zfbz/1', '{year}年公共租赁住房分配方案', '青建发〔{year}〕31号', {
        summary: '本年度公租房房源、申请对象、轮候和摇号办法。',
        keywords: '公租房、保障性住房、摇号、轮候',
      }),
      document(41, 'zfbz/2', '公共租赁住房摇号结果公示', null, {keywords: '公租房、保障性住房'}),
      document(63, 'jzgz/1', '{year}年老旧小区改造项目清单', '青建发〔{year}〕24号', {
        summary: '纳入本年度改造的小区名称、栋数、户数、改造内容和工期。',
        keywords: '老旧小区、加装电梯、改造计划',
      }),
      document(75, 'wygl/1', '全县住宅小区物业服务收费备案目录', null, {
        summary: '各小区物业服务企业、收费项目和标准。',
        keywords: '物业费、物业服务',
      }),
      document(98, 'gcjs/1', '人民路地下管网改造工程施工许可公告', '青建许〔{year}〕18号', {
        keywords: '地下管网、施工许可、人民路',
      }),
      document(120, 'gcjs/2', '青禾县体育中心工程施工招标中标结果公告', null, {
        summary: '中标人、中标价、工期和项目经理。',
        keywords: '体育中心、招标、中标',
      }),
      document(150, 'czgk/1', '青禾县住房和城乡建设局{year}年部门预算', null, {
        keywords: '预算、财政',
      }),
    ],
  },
  {
    organ: '青禾县教育局',
    officer: '黄玉梅',
    documents: [
      document(35, 'zsks/1', '{year}年义务教育阶段学校招生工作实施方案', '青教发〔{year}〕15号', {
        summary: '招生对象、学区划分、报名办法和时间安排。',
        keywords: '小学、初中、学区、招生',
      }),
      document(36, 'zsks/2', '城区小学学区划分一览表', null, {
        summary: '各小学服务的街道、社区和小区。',
        keywords: '学区、学位、小学',
      }),
      document(80, 'jszp/1', '公开招聘教师公告', '青教发〔{year}〕9号', {
        keywords: '教师、招聘、编制',
      }),
      document(110, 'xxsp/1', '学校食堂大宗食材集中采购结果公示', null, {
        keywords: '食堂、食材、采购',
      }),
      document(160, 'czgk/1', '青禾县教育局{year}年部门预算', null, {keywords: '预算、财政'}),
    ],
  },
]

function document(
  daysAgo: number,
  page: string,
  title: string,
  number: string | null,
  {summary = null, keywords = null}: {summary?: string | null; keywords?: string | null},
): TrialDocument {
  return {daysAgo, page, title, number, summary, keywords}
}
