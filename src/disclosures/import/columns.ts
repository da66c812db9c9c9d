import type {Column} from '../../agencies/import/columns.ts'
import type {NewDisclosure} from '../disclosure.ts'

export const catalogueSheet = '主动公开目录'

/** A column for each part of a document, as it is called where people fill in. */
export const catalogueColumns = {
  title: needed('名称', 300, '例：青禾县2025年公共租赁住房分配方案', '文件的标题', [
    '标题',
    '文件名称',
  ]),
  number: open('文号', 100, '青建发〔2025〕12号', '没有文号的不填', ['发文字号']),
  publishedOn: needed('公开日期', 20, '2025-03-12', '在网站上发布之日', ['发布日期']),
  address: needed('网址', 500, 'https://www.example.gov.cn/zwgk/1.html', '文件在网站上的网址', [
    '链接',
    '地址',
  ]),
  summary: open('摘要', 1000, '2025年公共租赁住房的房源、对象、程序和结果公示', '一两句话说明内容'),
  keywords: open('关键词', 200, '公租房、保障性住房、分配', '用顿号分开', ['主题词']),
} satisfies Record<keyof NewDisclosure, Column>

function needed(
  title: string,
  most: number,
  example: string,
  says: string,
  also: readonly string[],
): Column {
  return {title, isNeeded: true, most, example, says, also}
}

function open(
  title: string,
  most: number,
  example: string,
  says: string,
  also: readonly string[] = [],
): Column {
  return {title, isNeeded: false, most, example, says, also}
}
