import type {Claim} from '../reports/claims/claim.ts'
import {type Command, parse} from './command.ts'
import {eachFile} from './each-file.ts'
import {namedFiles} from './named-files.ts'
import {claimLine} from './words.ts'

export const claims: Command = {
  usage: `claims 文件… [--json]    找出任何中文文字里的算术并验算：合计、其中、增减、百分比
  退出状态：0 全部成立，1 有不成立的，2 有文件不能使用。`,
  run: async args => {
    const {files, json} = parse(args)
    return eachFile('claims', await namedFiles(files), ({document, claims: found}, file) => {
      if (!document.readable) return true
      if (json) console.log(JSON.stringify({file, claims: found.map(withoutOffsets)}))
      else console.log([file, ...found.map(claimLine)].join('\n'))
      return found.every(isFair)
    })
  },
}

/** Offsets count within a passage that the reader of the line does not see; the place says where. */
function withoutOffsets<C extends Claim>({start: _start, end: _end, ...claim}: C) {
  return claim
}

function isFair(claim: Claim): boolean {
  return claim.holds || claim.roundingOnly === true
}
