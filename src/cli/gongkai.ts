import {CannotStart} from '../db/cannot-start.ts'
import {type Command, UsageError} from './command.ts'
import {whyNoFile} from './no-file.ts'

/** Each is loaded when it is asked for: together they take ten times as long as `check` alone. */
const commands: Record<string, () => Promise<Command>> = {
  read: async () => (await import('./read.ts')).read,
  check: async () => (await import('./check.ts')).check,
  claims: async () => (await import('./claims.ts')).claims,
  compare: async () => (await import('./compare.ts')).compare,
  export: async () => (await import('./export.ts')).exportTo,
  import: async () => (await import('./import.ts')).importFrom,
  audit: async () => (await import('./audit.ts')).audit,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
}

process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  // The reader of a pipe (`| head`) went away: nothing is left to say.
  if (failure.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw failure
})

process.exitCode = await main(process.argv.slice(2))

/** 0 nothing wrong, 1 an error was found, 2 the command or a file could not be used. */
async function main([name = '', ...args]: string[]): Promise<number> {
  if (['', 'help', '--help', '-h'].includes(name)) {
    console.log(await help())
    return name === '' ? 2 : 0
  }
  const command = await commands[name]?.()
  if (!command) return complain(`没有“${name}”这个命令。\n\n${await help()}`)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage)
    return 0
  }
  try {
    return await command.run(args)
  } catch (failure) {
    if (failure instanceof UsageError) return complain(`${failure.message}\n\n${command.usage}`)
    if (failure instanceof CannotStart) return complain(failure.message)
    const noFile = whyNoFile(failure)
    if (noFile) return complain(noFile)
    throw failure
  }
}

function complain(sentence: string): number {
  console.error(sentence)
  return 2
}

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const lines = all.map(({usage}) => `  ${usage.split('\n')[0]}`)
  return `用法：npm run -s gongkai -- <命令> …\n\n${lines.join('\n')}\n\n<命令> --help 看详细用法。`
}
