import {existsSync} from 'node:fs'
import {styleText} from 'node:util'
import {personNames} from '../agencies/accounts/store/names.ts'
import type {AuditEntry} from '../agencies/audit/chain.ts'
import {headsFile, readNotedHeads} from '../agencies/audit/noted-heads.ts'
import {type Noted, type Verdict, verifyChains} from '../agencies/audit/verify.ts'
import type {Database} from '../db/database.ts'
import {dataFolderOf, installationKey} from '../installation/installation-key.ts'
import {chainNames, chosenAgencies} from './audit-agencies.ts'
import {parse, UsageError} from './command.ts'
import {type Opened, withInstallation} from './installation.ts'

/** Recomputes the chains and names the first entry of each that does not follow. */
export async function auditVerify(args: string[]): Promise<number> {
  const {files, json, values} = parse(args, ['agency'])
  if (files.length > 0) throw new UsageError(`不认识“${files[0]}”。`)
  return withInstallation(async opened => {
    const {db} = opened
    const noted = await notedHeads(opened)
    const names = await chainNames(db)
    const chosen = values.agency === undefined ? undefined : chosenAgencies(names, values.agency)
    const say = json ? sayAsJson : sayForPeople
    let isWhole = noted !== 'forged'
    for await (const verdict of verifyChains(db, noted === 'forged' ? undefined : noted)) {
      if (chosen && !chosen.includes(verdict.agency)) continue
      if (verdict.broken !== undefined) isWhole = false
      await say(db, names.get(verdict.agency) ?? verdict.agency, verdict)
    }
    sayOfNotes(noted)
    return isWhole ? 0 : 1
  })
}

/** Without the key file (another machine) the ends cannot be compared, which is said. */
async function notedHeads({config, db}: Opened): Promise<Noted | undefined | 'forged'> {
  const folder = dataFolderOf(config)
  const file = await headsFile(db, folder)
  return existsSync(file) ? readNotedHeads(file, await installationKey(config)()) : undefined
}

function sayOfNotes(noted: Noted | undefined | 'forged'): void {
  if (noted === undefined)
    console.error('! 没有库外记下的链尾可以对照：链的末尾如被连同链尾记录一并截去，校验不能发现。')
  if (noted === 'forged')
    console.error('✗ 库外记下的链尾被改动，或不是用本机的密钥文件写下的，不能用来对照。')
}

async function sayAsJson(_: Database, name: string, verdict: Verdict): Promise<void> {
  console.log(JSON.stringify({...verdict, name}))
}

async function sayForPeople(db: Database, name: string, verdict: Verdict): Promise<void> {
  const {head, broken, entry} = verdict
  if (broken === undefined)
    return console.log(`${styleText('green', '✓')} ${name}：${head.number}条，完整`)
  console.log(`${styleText('red', '✗')} ${name}：${broken}，此前的${head.number}条完整`)
  if (entry) console.log(`  该条现为：${await describe(db, entry)}`)
}

async function describe(db: Database, entry: AuditEntry): Promise<string> {
  const {number, at, actor, address, action, object} = entry
  const [person] = await personNames(db, [actor])
  const who = `${person?.name ?? actor}${address ? `（${address}）` : ''}`
  return `第${number}条，${momentFormat.format(new Date(at))}，${who}，${action}，${object}`
}

const momentFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})
