import assert from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import test from 'node:test'
import {settings} from '../src/config.ts'
import {root} from './import-rules.ts'

const folders = readdirSync(join(root, 'src'), {withFileTypes: true})
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()

const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts

for (const name of ['README.md', 'README.zh-CN.md']) {
  const readme = readFileSync(join(root, name), 'utf8')

  test(`${name} 写的 npm 命令都存在`, () => {
    const named = [...readme.matchAll(/(?:^|`)npm (?:run (?:-s )?)?([a-z]+)/gm)].map(
      ([, script]) => script,
    )
    assert.ok(named.length > 8)
    for (const script of named) assert.ok(script && script in scripts, `npm ${script}`)
  })

  test(`${name} 写的命令行命令恰是程序有的`, () => {
    const promised = [...readme.matchAll(/gongkai -- ([a-z]+) /g)].map(([, command]) => command)
    const help = run('--help')
    const existing = [...help.matchAll(/^ {2}([a-z]+) /gm)].map(([, command]) => command)
    assert.deepEqual([...new Set(promised)].sort(), existing.sort())
  })

  test(`${name} 列出全部设置`, () => {
    const listed = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, setting]) => setting)
    assert.deepEqual(listed, Object.keys(settings.shape))
  })

  test(`${name} 的目录图与实际目录一致`, () => {
    const mapped = [...readme.matchAll(/^\| `src\/(\w+)\/`/gm)].map(([, folder]) => folder)
    assert.deepEqual(mapped.sort(), folders)
  })

  test(`${name} 链接的文件都存在`, () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, link]) => link ?? '')
    for (const link of links) assert.ok(existsSync(join(root, link)), link)
  })
}

test('架构说明的目录表与实际目录一致', () => {
  const architecture = readFileSync(join(root, 'docs/architecture.md'), 'utf8')
  const mapped = [...architecture.matchAll(/^\| `(\w+)\/` \|/gm)].map(([, folder]) => folder)
  assert.deepEqual(mapped.sort(), folders)
})

test('README 中的例子能运行，输出的只有程序自己的话', () => {
  const [, file = ''] =
    /gongkai -- check (test\/\S+)/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  assert.equal(JSON.parse(run('read', file, '--json')).year, 2020)
})

/** As a user runs it: through npm and the bootstrap. */
function run(...given: string[]): string {
  return execFileSync('npm', ['run', '-s', 'gongkai', '--', ...given], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
}
