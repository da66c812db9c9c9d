import {parseArgs} from 'node:util'

/** A command of the command line; `run` gives the exit status. The first line of `usage` sums it up. */
export type Command = {usage: string; run: (args: string[]) => Promise<number>}

/** What was typed cannot be understood; the sentence is shown with the command's usage. */
export class UsageError extends Error {}

/**
 * What a command line gives: files, options with their value, switches that stand there. `--json` is
 * known to every command.
 */
export function parse<Option extends string = never, Switch extends string = never>(
  args: string[],
  options: readonly Option[] = [],
  switches: readonly Switch[] = [],
): {
  files: string[]
  json: boolean
  values: Partial<Record<Option, string>>
  switches: ReadonlySet<Switch>
} {
  try {
    const {values, positionals} = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(options.map(name => [name, {type: 'string'} as const])),
        ...Object.fromEntries(
          ['json', ...switches].map(name => [name, {type: 'boolean'} as const]),
        ),
      },
    })
    return {
      files: positionals,
      json: values.json === true,
      values: values as Partial<Record<Option, string>>,
      switches: new Set(switches.filter(name => values[name] === true)),
    }
  } catch (failure) {
    throw new UsageError(inChinese(failure))
  }
}

function inChinese(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure)
  const option = /'(-[^' ]*)/.exec(text)?.[1] ?? ''
  if (/Unknown option/.test(text)) return `没有 ${option} 这个选项。`
  if (/argument missing/.test(text)) return `选项 ${option} 后面要有一个值。`
  if (/does not take an argument/.test(text)) return `选项 ${option} 不带值。`
  return `命令写法有误：${text}`
}
