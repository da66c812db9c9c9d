// `node --import ./load-jsx.mjs FILE`: Node 24 runs TypeScript by itself, but not JSX, in which the
// pages of the portal are written. Those are compiled here once for each state of their text.
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createRequire, enableCompileCache, registerHooks} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const cache = fileURLToPath(new URL('node_modules/.cache', import.meta.url))
const require = createRequire(import.meta.url)

// By way of the environment, where the threads that read files look for it.
process.env.NODE_COMPILE_CACHE ??= join(cache, 'compile')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
process.setSourceMapsEnabled(true)
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    return {format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true}
  },
})

function compiled(path) {
  const text = readFileSync(path, 'utf8')
  const place = join(cache, 'jsx', createHash('sha256').update(path).update(text).digest('hex'))
  try {
    return readFileSync(place, 'utf8')
  } catch {
    const code = compile(path, text)
    keep(place, code)
    return code
  }
}

function compile(path, text) {
  const {transformSync} = require('esbuild')
  const {code} = transformSync(text, {
    loader: 'tsx',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcefile: path,
    sourcemap: 'inline',
  })
  return code
}

/** Whole at once: several programs may start at the same time. */
function keep(place, code) {
  const unfinished = `${place}.${process.pid}`
  try {
    mkdirSync(join(cache, 'jsx'), {recursive: true})
    writeFileSync(unfinished, code)
    renameSync(unfinished, place)
  } catch {
    // A checkout that this user may only read is compiled anew each time.
  }
}
