import {CannotStart} from '../db/cannot-start.ts'
import {audit} from './audit.ts'
import {backup} from './backup.ts'
import {check} from './check.ts'
import {claims} from './claims.ts'
import {type Command, UsageError} from './command.ts'
import {compare} from './compare.ts'
import {exportTo} from './export.ts'
import {importFrom} from './import.ts'
import {read} from './read.ts'
import {restore} from './restore.ts'

const commands: Record<string, Command> = {
  read,
  check,
  claims,
  compare,
  export: exportTo,
  import: importFrom,
  audit,
  backup,
  restore,
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
    console.log(help())
    return name === '' ? 2 : 0
  }
  const command = commands[name]
  if (!command) return complain(`没有“${name}”这个命令。\n\n${help()}`)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.usage)
    return 0
  }
  try {
    return await command.run(args)
  } catch (failure) {
    if (failure instanceof UsageError) return complain(`${failure.message}\n\n${command.usage}`)
    if (failure instanceof CannotStart) return complain(failure.message)
    throw failure
  }
}

function complain(sentence: string): number {
  console.error(sentence)
  return 2
}

function help(): string {
  const lines = Object.values(commands).map(({usage}) => `  ${usage.split('\n')[0]}`)
  return `用法：npm run -s gongkai -- <命令> …\n\n${lines.join('\n')}\n\n<命令> --help 看详细用法。`
}
