import {realpath, writeFile} from 'node:fs/promises'
import {exportReport, type Target, targets} from '../reports/write/export-report.ts'
import {type Command, parse, UsageError} from './command.ts'
import {eachFile} from './each-file.ts'

export const exportTo: Command = {
  usage: `export 文件 --to ${targets.join('|')} 输出文件   按法定格式重新写出一份报告`,
  run: async args => {
    const {files, values} = parse(args, ['to'])
    const target = values.to
    if (!isTarget(target)) throw new UsageError(`请用 --to 指明输出格式：${targets.join('、')}。`)
    const [file, out, ...more] = files
    if (!file || !out || more.length > 0) throw new UsageError('请给出一个报告文件和一个输出文件。')
    if (await isOneFile(file, out))
      throw new UsageError('输出文件就是这份报告，会把它盖掉。请给出另一个文件名。')
    return eachFile('read', [file], async ({report}) => {
      if (!report?.layout) return true
      const {bytes} = await exportReport(report, target)
      await writeFile(out, bytes)
      console.error(`已写出 ${out}`)
      return true
    })
  },
}

function isTarget(text: string | undefined): text is Target {
  return targets.some(target => target === text)
}

async function isOneFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [one, other].map(path => realpath(path).catch(() => '')),
  )
  return first !== '' && first === second
}
