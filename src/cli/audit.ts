import {type Command, UsageError} from './command.ts'

const parts: Record<string, (args: string[]) => Promise<number>> = {
  verify: async args => (await import('./audit-verify.ts')).auditVerify(args),
  export: async args => (await import('./audit-export.ts')).auditExport(args),
}

export const audit: Command = {
  usage: `audit verify | export 文件     校验审计记录是否完整，或导出
  audit verify [--agency 机关] [--json]
    逐条重算各机关的记录链，并与库外记下的链尾对照；程序运行或停止时都可使用。
    退出状态：0 完整，1 有断裂，2 不能校验。
  audit export 文件.csv|文件.xlsx [--agency 机关] [--from 日期] [--until 日期]
    导出审计记录，起止日都包括在内；导出本身也记入审计。
  机关可写名称、名称的一部分或编号。`,
  run: async ([name = '', ...args]) => {
    const part = parts[name]
    if (!part) throw new UsageError('请写明 audit verify 或 audit export。')
    return part(args)
  },
}
