/** What lists show of personal data: enough to tell people apart, not enough to find them. */
export const masks = {
  /** 张三 → 张*，欧阳建国 → 欧****/
  name: (text: string) => keep(text, 1, 0),
  /** 11010519491231002X → 110***********002X */
  identityNumber: (text: string) => keep(text, 3, 4),
  /** 13812345678 → 138****5678, 0955-7067678 → 095*****7678 */
  telephone: (text: string) => keep(text, 3, 4),
  /** zhangsan@example.cn → z*******@example.cn */
  email: (text: string) => {
    const at = text.lastIndexOf('@')
    return at < 1 ? keep(text, 1, 0) : keep(text.slice(0, at), 1, 0) + text.slice(at)
  },
  /** 某县平安东路21号 → 某县平安***** */
  address: (text: string) => keep(text, Math.min(6, Math.floor(text.length / 2)), 0),
} as const

/** Keeps some characters at both ends; a text too short for that is hidden whole. */
function keep(text: string, front: number, back: number): string {
  const characters = [...text]
  if (characters.length <= front + back) return '*'.repeat(characters.length)
  const hidden = '*'.repeat(characters.length - front - back)
  return (
    characters.slice(0, front).join('') +
    hidden +
    characters.slice(characters.length - back).join('')
  )
}
