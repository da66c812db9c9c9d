import {templateSheets} from '../../agencies/import/choose-sheets.ts'
import {fillIn} from '../../agencies/import/fill-in.ts'
import {catalogueColumns, catalogueSheet} from './columns.ts'

/** The workbook that people fill in: one sheet with an example, and how to. */
export async function catalogueTemplate(): Promise<Uint8Array> {
  const {default: ExcelJs} = await import('exceljs')
  const book = new ExcelJs.Workbook()
  fillIn(book.addWorksheet(catalogueSheet), catalogueColumns, {})
  const says = book.addWorksheet(templateSheets.says)
  says.getColumn(1).width = 90
  for (const sentence of sentences) says.addRow([sentence])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const sentences = [
  '一、表头有 * 的列必填；以“例：”开头的行是示例，不会导入。',
  '二、只填本机关已经在网站上公开的文件，网址要能直接打开。',
  '三、目录中已有名称和网址都相同的，不重复写入；要修改的，在目录中逐条修改。',
  '四、上传后先看核对结果，全部无误才会写入；有一处错误，整个文件都不写入。',
]
