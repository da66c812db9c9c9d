import type {Refusal} from '../../law/refusal.ts'
import {kindOf} from './kind-of.ts'
import {type FileKind, fileKinds} from './kinds.ts'
import {refusesName} from './name.ts'

/** A file as it was handed in. */
export type GivenFile = {name: string; bytes: Buffer}

/** What kind of file it is; nothing is believed of its name but that it must fit. */
export async function judgeFile(
  {name, bytes}: GivenFile,
  mostBytes: number,
): Promise<{kind: FileKind} | Refusal> {
  if (bytes.length === 0) return {refused: '文件是空的，请核对后重新上传', article: fileRule}
  if (bytes.length > mostBytes)
    return {
      refused: `文件超过${Math.floor(mostBytes / 1_048_576)}MB，请降低扫描分辨率或分成几份上传`,
      article: fileRule,
    }
  const kind = await kindOf(bytes)
  if (!kind)
    return {refused: `这不是可以接收的文件。可以上传${titles}，不能带宏和程序`, article: fileRule}
  const refused = refusesName(name, kind)
  return refused === undefined ? {kind} : {refused, article: fileRule}
}

const fileRule = '文件接收规则'
const titles = [...new Set(Object.values(fileKinds).map(({title}) => title))].join('、')
