import type {GivenFile} from '../../agencies/files/judge-file.ts'
import {kindOf} from '../../agencies/files/kind-of.ts'
import {fileKinds} from '../../agencies/files/kinds.ts'
import {refusesName} from '../../agencies/files/name.ts'

/** In characters: before it is put whose paper it is. */
const longest = 100

/**
 * A file that may be taken in but for its name, `image:1024`, `微信图片.jpg` over a png, under one that
 * fits its kind: on a telephone nobody can name it anew.
 */
export async function namedByKind({name, bytes}: GivenFile): Promise<GivenFile> {
  const kind = await kindOf(bytes)
  const isFit = kind && [...name].length <= longest && refusesName(name, kind) === undefined
  if (!kind || isFit) return {name, bytes}
  const stem = name
    .replaceAll(/[\p{Cf}\p{Cc}\u2028\u2029\ufffd\\/:*?"<>|]/gu, '_')
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, longest).join('')
  return {name: `${short || '未命名'}.${fileKinds[kind].ends[0]}`, bytes}
}
