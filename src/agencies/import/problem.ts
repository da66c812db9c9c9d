/** Why a file cannot be imported as it is: where, and in one sentence what is wrong and what to do. */
export type Problem = {sheet: string; row: number | null; column: string | null; text: string}

/** 「人员」第12行「登录名」：与第5行重复。 */
export function problemLine({sheet, row, column, text}: Problem): string {
  const place = [sheet && `“${sheet}”`, row !== null && `第${row}行`, column && `“${column}”`]
  const words = place.filter(Boolean).join('')
  return words ? `${words}：${text}` : text
}
