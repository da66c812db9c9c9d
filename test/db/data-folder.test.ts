import assert from 'node:assert/strict'
import {existsSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {prepareFolder} from '../../src/db/embedded/data-folder.ts'

const refused = /不能建立数据目录 .*请检查上级目录的权限，或用 GONGKAI_DATA 另设一个目录。/

test('数据目录连同上级一并建立；建不了的说明原因', async t => {
  const base = await mkdtemp(join(tmpdir(), 'gongkai-folder-'))
  t.after(() => rm(base, {recursive: true}))
  assert(existsSync(await prepareFolder(join(base, 'a', 'b', 'data'))))
  await writeFile(join(base, 'file'), '')
  await assert.rejects(prepareFolder(join(base, 'file', 'data')), refused)
})

test('不接受文件夹的地方，当场说明，不一直等', {skip: !existsSync('/proc')}, async () => {
  await assert.rejects(prepareFolder('/proc/x/data'), refused)
})
