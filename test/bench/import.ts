import {readImport, runImport} from '../../src/agencies/import/import-file.ts'
import {editorAt, insertAgency} from '../agencies/import/county.ts'
import {largeFile} from '../agencies/import/large-file.ts'
import {openBenchDatabase} from './chain.ts'
import {table} from './print.ts'

/** How long files of ever more people take, five to an organ; the cost of one should stay the same. */
export async function importing(sizes: string[]): Promise<void> {
  const {db, stop} = await openBenchDatabase()
  const both = {people: true, appointments: true}
  const rows: (string | number)[][] = []
  try {
    for (const people of (sizes.length > 0 ? sizes : ['250', '1000', '4000']).map(Number)) {
      const top = await insertAgency(db, '某县人民政府', null)
      const editor = editorAt(top, 'system-administrator', 'security-administrator')
      const bytes = await largeFile(Math.ceil(people / 5), people, `b${people}`)
      const begun = performance.now()
      const file = await readImport(bytes)
      const read = performance.now()
      const {problems} = await runImport(db, editor, both, file, () => undefined)
      if (problems[0]) throw new Error(problems[0].text)
      const written = performance.now()
      const each = ((written - begun) / people).toFixed(2)
      rows.push([people, Math.round(read - begun), Math.round(written - read), each])
    }
  } finally {
    await stop()
  }
  table(['人员', '读取（毫秒）', '核对并写入（毫秒）', '每人（毫秒）'], rows)
}
