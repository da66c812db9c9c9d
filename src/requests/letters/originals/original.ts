import {type GivenFile, judgeFile} from '../../../agencies/files/judge-file.ts'
import {type FileKind, fileKinds} from '../../../agencies/files/kinds.ts'
import {isRefusal, type Refusal} from '../../../law/refusal.ts'

/** What is taken for a scan, by its bytes: a page with a stamp on it, not a text that can still be written in. */
export async function judgeOriginal(
  given: GivenFile,
  mostBytes: number,
): Promise<{kind: FileKind} | Refusal> {
  const judged = await judgeFile(given, mostBytes)
  if (isRefusal(judged)) return judged
  const {kind} = judged
  if (!scanKinds.includes(kind))
    return {refused: `这是${fileKinds[kind].title}，不是盖章后的扫描件。${advice}`, article}
  if (kind === 'pdf' && !showsStamp(given.bytes))
    return {
      refused: `这份 PDF 里既没有扫描的图像，也没有电子签章，看来是还没有盖章的文稿。${advice}`,
      article,
    }
  return judged
}

export const originalRule = '文书正本接收规则'

const article = originalRule
const advice = '请把文书打印、盖章（签收），扫描成 PDF（多页扫成一份）或者拍照后上传'
const scanKinds: readonly FileKind[] = ['pdf', 'ofd', 'jpeg', 'png', 'tiff']

/**
 * A scanned page is a picture, `<< /Subtype /Image …`, an electronic seal a signature over
 * `/ByteRange [0 840 …`; both stand in the clear in every pdf. What our templates make has neither.
 */
function showsStamp(pdf: Buffer): boolean {
  return /\/Subtype\s*\/Image\b|\/ByteRange\b/.test(pdf.toString('latin1'))
}
