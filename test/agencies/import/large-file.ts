import {organHeads, personHeads, workbook} from './workbook.ts'

/** A file that brings so many organs, each with one department, and people spread over them. */
export function largeFile(organs: number, people: number, mark = 'login'): Promise<Buffer> {
  const agency = (number: number) => `某县第${number}号机关`
  return workbook({
    机关: [
      organHeads,
      ...Array.from({length: organs}, (_, at) => [
        agency(at),
        at < 10 ? '某县人民政府' : agency(at % 10),
        '政府部门',
        '',
        '',
        '',
        '办公室',
      ]),
    ],
    人员: [
      personHeads,
      ...Array.from({length: people}, (_, at) => [
        `人员甲${at}`,
        agency(at % organs),
        '办公室',
        '0951-5032110',
        `p${at}@example.gov.cn`,
        `${mark}-${at}`,
        '信息员',
        '2026-01-01',
        '',
      ]),
    ],
  })
}
