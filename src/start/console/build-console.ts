import {readdir, readFile, writeFile} from 'node:fs/promises'
import {constants as priorities, setPriority} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {brotliCompress, constants, gzip} from 'node:zlib'
import {consoleSources} from './sources.ts'

/** Stands in the built page where each answer puts a nonce of its own. */
const nonce = '{{nonce}}'

/**
 * Run as a program: `build-console.ts FOLDER`. Builds the console into the folder, each file also
 * packed, so that nothing is packed while somebody waits. It gives way to all other work, and ends
 * with the program that started it.
 */
async function build(folder: string): Promise<void> {
  process.once('disconnect', () => process.exit(1))
  // Waiting for that end is no reason to stay alive.
  process.channel?.unref()
  // Before the bundler starts its threads, which take it over.
  setPriority(priorities.priority.PRIORITY_LOW)
  const [vite, {default: react}] = await Promise.all([
    import('vite'),
    import('@vitejs/plugin-react'),
  ])
  await vite.build({
    configFile: false,
    root: consoleSources,
    base: '/console/',
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    html: {cspNonce: nonce},
    build: {outDir: folder, emptyOutDir: true, reportCompressedSize: false},
  })
  await packAll(join(folder, 'assets'))
}

async function packAll(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const bytes = await readFile(path)
    const params = {[constants.BROTLI_PARAM_QUALITY]: 9}
    await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes, {params}))
    await writeFile(`${path}.gz`, await promisify(gzip)(bytes))
  }
}

const [folder] = process.argv.slice(2)
if (folder !== undefined) await build(folder)
