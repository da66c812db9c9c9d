/** One property of a piece of text: its code and operand ([MS-DOC] 2.6, "sprm"). */
export type Property = {code: number; operand: Buffer}

const operandBytes = [1, 1, 2, 4, 2, 2, -1, 3]
const tableDefinition = 0xd608

/** The properties of a list, in order; the top three bits of a code tell how long its operand is. */
export function* properties(list: Buffer): Generator<Property> {
  let at = 0
  while (at + 2 < list.length) {
    const code = list.readUInt16LE(at)
    at += 2
    let length = operandBytes[code >> 13] ?? 1
    if (code === tableDefinition) {
      length = list.readUInt16LE(at) - 1
      at += 2
    } else if (length < 0) {
      length = list.readUInt8(at)
      at += 1
    }
    yield {code, operand: list.subarray(at, at + length)}
    at += Math.max(length, 1)
  }
}
