import {type FileKind, fileKinds} from './kinds.ts'

/** Why a file of this kind may not bear this name; nothing when it may. */
export function refusesName(name: string, kind: FileKind): string | undefined {
  if (name.trim() === '') return '文件没有名称，请起名后上传'
  if ([...name].length > 120) return '文件名超过120字，请缩短后上传'
  // A direction mark makes `gpj.exe` read as `exe.jpg`.
  if (/[\p{Cc}\p{Cf}\u2028\u2029\ufffd]/u.test(name)) return '文件名含有看不见的字符，请改名后上传'
  if (/[\\/:*?"<>|]/.test(name) || /^\.|[. ]$/.test(name) || device.test(name))
    return '文件名含有不能用的字符（\\ / : * ? " < > |）或写法，请改名后上传'
  const {title, ends} = fileKinds[kind]
  const end = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (end !== undefined && (ends as readonly string[]).includes(end)) return undefined
  return `文件内容是${title}，文件名应以 .${ends[0]} 结尾，请改名后上传`
}

/** Windows takes these for devices, whatever follows them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
