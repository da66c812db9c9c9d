/** The sectors of a compound file, read along their chains. */
export type Sectors = {read(start: number): Buffer}

const endOfChain = 0xfffffffe
const headerBytes = 512

export function readSectors(file: Buffer): Sectors {
  const shift = file.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new Error('odd sector size')
  const sectorBytes = 1 << shift
  const sector = (number: number) => {
    const content = file.subarray((number + 1) * sectorBytes, (number + 2) * sectorBytes)
    if (content.length === 0) throw new Error('sector outside the file')
    return content
  }
  const table = Buffer.concat(tableSectors(file, sector).map(sector))
  return {read: start => Buffer.concat(follow(table, start).map(sector))}
}

/** The sectors of the table of chains: 109 in the header, more in a chain of lists. */
function tableSectors(file: Buffer, sector: (number: number) => Buffer) {
  const count = file.readUInt32LE(44)
  if (count * headerBytes > file.length) throw new Error('table larger than the file')
  const numbers: number[] = []
  const take = (list: Buffer) => {
    for (let at = 0; at + 4 <= list.length && numbers.length < count; at += 4)
      numbers.push(list.readUInt32LE(at))
  }
  take(file.subarray(76, headerBytes))
  for (let next = file.readUInt32LE(68); numbers.length < count && next < endOfChain; ) {
    const list = sector(next)
    take(list.subarray(0, -4))
    next = list.readUInt32LE(list.length - 4)
  }
  return numbers
}

/** The numbers of a chain; the table holds for each sector the next one. */
export function follow(table: Buffer, start: number): number[] {
  const numbers: number[] = []
  for (let next = start; next !== endOfChain; next = table.readUInt32LE(next * 4)) {
    if (numbers.push(next) > table.length / 4) throw new Error('chain without an end')
  }
  return numbers
}
