import assert from 'node:assert/strict'
import test from 'node:test'
import {isStore, offences, readSources, subjects} from './import-rules.ts'

test('每个文件只引用目录表允许的目录', () => {
  const sources = readSources()
  assert.ok(sources.length > 50)
  assert.deepEqual(offences(sources), [])
})

test('各主题的 SQL 只写在它的 store 里', () => {
  const subject = new RegExp(`^src/(${subjects.join('|')})/`)
  const strays = readSources()
    .filter(({path, text}) => subject.test(path) && !isStore(path) && /from 'kysely'/.test(text))
    .map(({path}) => path)
  assert.deepEqual(strays, [])
})

const cases = [
  [
    'src/reader/html/a.ts',
    "import type {Report} from '../../reports/report.ts'",
    'reader may not import reports',
  ],
  ['src/portal/a.tsx', "export {run} from '../cli/read.ts'", 'portal may not import cli'],
  ['src/requests/a.ts', "import {b} from '../reports/b.ts'", 'requests may not import reports'],
  [
    'src/reports/a.ts',
    "const b = await import('../demonstration/b.ts')",
    'reports may not import demonstration',
  ],
  ['src/db/a.ts', "import '../config.ts'", 'db may not import config.ts'],
  ['src/law/a.ts', "new Worker(new URL('../db/b.ts', import.meta.url))", 'law may not import db'],
  [
    'src/console/a.ts',
    "import {b} from '../reports/store.ts'",
    'console may import only what is pure',
  ],
  [
    'src/contract/a.ts',
    "import {b} from '../requests/store/requests.ts'",
    'contract may import only what is pure',
  ],
  ['src/helpers/a.ts', "import {b} from '../law/b.ts'", 'helpers has no place'],
  ['src/reports/a.ts', "import {b} from '../../test/b.ts'", 'it lies outside src'],
] as const

for (const [path, text, reason] of cases)
  test(`越界的引用被指出：${path} ${text}`, () => {
    const [offence = ''] = offences([{path, text}])
    assert.ok(offence.startsWith(`${path} imports `) && offence.includes(reason), offence)
  })

test('允许的引用不被指出', () => {
  const text = "import {a} from './b.ts'\nimport fs from 'node:fs'\nimport {c} from '../law/c.ts'"
  assert.deepEqual(offences([{path: 'src/reports/a.ts', text}]), [])
})
