import {checkDigit} from '../../agencies/credit-code.ts'
import type {DisclosureOffice} from '../../agencies/organs/store/disclosure-offices.ts'

/** An organ of the invented county, with its departments and its disclosure office. */
export type TrialOrgan = {
  name: string
  creditCode: string
  departments: string[]
  office: DisclosureOffice
  /** What it was called before, and the day of the new name. */
  was?: {name: string; renamed: string}
}

/** No county has a region code that begins with 99, nor telephones of area 0900. */
export const regionCode = '990101'

export const countyName = '青禾县人民政府'
export const countyCode = creditCode(1)

export const organs: TrialOrgan[] = [
  {
    name: '青禾县人民政府办公室',
    creditCode: creditCode(2),
    departments: ['政务公开科', '秘书科'],
    office: office('青禾县人民政府办公室政务公开科', '青禾县人民路1号县政府大楼203室', '01', 'zfb'),
  },
  {
    name: '青禾县住房和城乡建设局',
    creditCode: creditCode(3),
    departments: ['办公室', '法规科', '物业管理科'],
    office: office('青禾县住房和城乡建设局办公室', '青禾县建设路18号302室', '02', 'zjj'),
  },
  {
    name: '青禾县教育局',
    creditCode: creditCode(4),
    departments: ['办公室', '基础教育科'],
    office: office('青禾县教育局办公室', '青禾县学府路6号105室', '03', 'jyj'),
  },
  {
    name: '青禾县卫生健康局',
    creditCode: creditCode(5),
    departments: ['办公室', '疾病预防控制科'],
    office: office('青禾县卫生健康局办公室', '青禾县康宁路9号201室', '04', 'wjj'),
    was: {name: '青禾县卫生和计划生育局', renamed: '2019-03-01'},
  },
  {
    name: '青禾县自然资源局',
    creditCode: creditCode(6),
    departments: ['办公室', '不动产登记科'],
    office: office('青禾县自然资源局办公室', '青禾县国土路22号401室', '05', 'zrzyj'),
  },
]

function office(name: string, address: string, line: string, box: string): DisclosureOffice {
  return {
    name,
    address,
    hours: '工作日 9:00—12:00，14:00—18:00',
    telephone: `0900-55501${line}`,
    fax: `0900-55502${line}`,
    email: `${box}@qinghe.example`,
  }
}

function creditCode(number: number): string {
  const first17 = `11${regionCode}MB000000${number}`
  return `${first17}${checkDigit(first17)}`
}
