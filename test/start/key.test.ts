import assert from 'node:assert/strict'
import {copyFile, readdir, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import test from 'node:test'
import {startServer} from './program.ts'
import {trialFolder} from './trial-folder.ts'

const started = /停止 {6}按 Ctrl-C/

test('密钥文件丢失或被换掉时拒绝启动，说明怎么办；放回去照常，确已丢失可以换新', async t => {
  const {folder: GONGKAI_DATA} = await trialFolder(t)
  const [key, kept] = [join(GONGKAI_DATA, 'key.txt'), join(GONGKAI_DATA, 'key.kept')]
  const begin = async (environment = {}) => {
    const program = startServer(t, {GONGKAI_DATA, ...environment})
    const status = await Promise.race([program.says(started), program.ended()]).catch(() => 2)
    if (typeof status === 'number') return program.said()
    program.process.kill('SIGTERM')
    await program.ended()
    return '已启动'
  }
  assert.equal(await begin(), '已启动')

  await rename(key, kept)
  assert.match(await begin(), /没有找到密钥文件 .*key\.txt。请从备份.*GONGKAI_NEW_KEY=1/)
  assert.ok(!(await readdir(GONGKAI_DATA)).includes('key.txt'), '拒绝时不另造密钥')

  await writeFile(key, `${Buffer.alloc(32, 7).toString('base64')}\n`)
  assert.match(await begin(), /key\.txt 不是这个数据库原来的密钥文件/)

  await copyFile(kept, key)
  assert.equal(await begin(), '已启动')

  await writeFile(key, `${Buffer.alloc(32, 7).toString('base64')}\n`)
  assert.equal(await begin({GONGKAI_NEW_KEY: '1'}), '已启动')
  assert.equal(await begin(), '已启动', '换新之后照常')
})
