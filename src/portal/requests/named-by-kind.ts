import type {GivenFile} from '../../agencies/files/judge-file.ts'
import {kindOf} from '../../agencies/files/kind-of.ts'
import {fileKinds} from '../../agencies/files/kinds.ts'
import {refusesName} from '../../agencies/files/name.ts'

/**
 * A file that may be taken in but for its name, `image:1024`, `微信图片.jpg` over a png, under one that
 * fits its kind: on a telephone nobody can name it anew.
 */
export async function namedByKind({name, bytes}: GivenFile): Promise<GivenFile> {
  const kind = await kindOf(bytes)
  if (!kind || refusesName(name, kind) === undefined) return {name, bytes}
  const stem = name
    .replaceAll(/[\p{Cf}\p{Cc}\u2028\u2029\ufffd\\/:*?"<>|]/gu, '_')
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, 100).join('')
  return {name: `${short || '未命名'}.${fileKinds[kind].ends[0]}`, bytes}
}
