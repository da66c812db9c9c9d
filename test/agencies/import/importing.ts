import {readImport} from '../../../src/agencies/import/import-file.ts'
import {beginImport} from '../../../src/agencies/import/jobs.ts'
import {openDatabase} from '../../../src/db/open.ts'
import {editorAt} from './county.ts'
import {largeFile} from './large-file.ts'

/** A program of its own that imports a large file, to be killed meanwhile. */
const {connection, county} = JSON.parse(process.argv[2] ?? '')
const db = await openDatabase(connection)
const editor = editorAt(county, 'system-administrator')
await beginImport(
  db,
  editor,
  {people: true, appointments: false},
  {file: await readImport(await largeFile(200, 3000)), fileName: '人员.xlsx', steps: 12_800},
  {now: () => new Date(), fault: error => console.error(error)},
)
