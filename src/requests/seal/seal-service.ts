import type {Refusal} from '../../law/refusal.ts'

/** A letter on its way to be sealed: as a pdf, whose it is, and which one. */
export type ToSeal = {
  pdf: Uint8Array
  agency: {name: string; creditCode: string | null}
  letter: {title: string; number: string}
}

/**
 * Puts an agency's electronic seal on a letter: the sealed pdf as it came back, or why there is none, in a
 * sentence for the officer. An installation has one such service, or none.
 */
export type SealService = (toSeal: ToSeal) => Promise<Uint8Array | Refusal>

export const sealRule = '电子签章'

/** What an officer does where the seal cannot be had now. */
export const otherwise = '也可以打印盖章后上传扫描件'
