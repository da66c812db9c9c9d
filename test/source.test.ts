import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import test from 'node:test'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

// Each of several checkers looks at what they share anew, while the other files want the processors.
const types = ['--noEmit', '--checkers', '1']

test('类型检查通过', () => {
  succeeds('tsc', types)
})

test('工作台的类型检查通过', () => {
  succeeds('tsc', [...types, '--project', 'src/console'])
})

test('格式与写法检查通过', () => {
  succeeds('biome', ['ci', '--colors=off'])
})

function succeeds(program: string, options: string[]) {
  const {status, stdout, stderr, error} = spawnSync(`node_modules/.bin/${program}`, options, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  assert.equal(status, 0, `${stdout}${stderr}${error ?? ''}`)
}
