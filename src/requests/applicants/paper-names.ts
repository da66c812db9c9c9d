/** What the public's papers are called before the names they were handed in under: `授权委托书-IMG_1.png`. */
export const paperNames = {
  /** Of the people of a request, the first is 1. */
  identity: (place: number) => `第${place}位申请人身份证明`,
  mandate: '授权委托书',
} as const

/** Which paper a file is by its name, also one that the staff have scanned; nothing where it does not say. */
export function paperOf(name: string): string | null {
  return /^(?:第\d+位)?(?:申请人|代理人)?(?:身份证明|授权委托书)/.exec(name)?.[0] ?? null
}
