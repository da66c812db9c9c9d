import {properties} from './properties.ts'

/** What the properties of a paragraph say of its place in tables, headings and lists. */
export type ParagraphFormat = {
  /** How many tables it stands in. */
  depth: number
  endsRow: boolean
  endsInnerCell: boolean
  endsInnerRow: boolean
  outlineLevel?: number
  list?: number
  listLevel?: number
  /** Stated where a row ends. */
  row: RowShape
}

export type RowShape = {
  /** Left edge of each cell and the right edge of the last, in twentieths of a point. */
  edges: number[]
  goesOnAcross: boolean[]
  vertical: ('none' | 'first' | 'goes-on')[]
}

const codes = {
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  tableDefinition: 0xd608,
  mergeAcross: 0x5624,
  mergeDown: 0xd62b,
} as const

export function plainFormat(): ParagraphFormat {
  return {
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    endsInnerRow: false,
    row: {edges: [], goesOnAcross: [], vertical: []},
  }
}

/** Lays a list of properties over what the style says. */
export function withProperties(base: ParagraphFormat, list: Buffer): ParagraphFormat {
  if (list.length === 0) return base
  const format = {...base, row: structuredClone(base.row)}
  for (const {code, operand} of properties(list)) {
    if (code === codes.inTable) format.depth ||= operand.readUInt8(0)
    else if (code === codes.depth) format.depth = operand.readInt32LE(0)
    else if (code === codes.endsRow) format.endsRow = operand.readUInt8(0) === 1
    else if (code === codes.endsInnerCell) format.endsInnerCell = operand.readUInt8(0) === 1
    else if (code === codes.endsInnerRow) format.endsInnerRow = operand.readUInt8(0) === 1
    else if (code === codes.outlineLevel) format.outlineLevel = operand.readUInt8(0)
    else if (code === codes.listLevel) format.listLevel = operand.readUInt8(0)
    else if (code === codes.list) format.list = operand.readUInt16LE(0)
    else if (code === codes.tableDefinition) format.row = rowShape(operand)
    else if (code === codes.mergeAcross) mergeAcross(format.row, operand)
    else if (code === codes.mergeDown) mergeDown(format.row, operand)
  }
  return format
}

/** Number of cells, their edges, then twenty bytes a cell, the first two with the merge bits. */
function rowShape(operand: Buffer): RowShape {
  const count = operand.readUInt8(0)
  const flags = Array.from({length: count}, (_, at) => {
    const from = 1 + (count + 1) * 2 + at * 20
    return from + 2 <= operand.length ? operand.readUInt16LE(from) : 0
  })
  return {
    edges: Array.from({length: count + 1}, (_, at) => operand.readInt16LE(1 + at * 2)),
    goesOnAcross: flags.map(bits => (bits & 3) === 1),
    vertical: flags.map(bits => verticalMerge((bits >> 5) & 3)),
  }
}

function verticalMerge(bits: number) {
  return bits === 1 ? 'goes-on' : bits === 3 ? 'first' : 'none'
}

function mergeAcross(row: RowShape, operand: Buffer) {
  const [first = 0, end = 0] = operand
  for (let at = first + 1; at < end; at++) row.goesOnAcross[at] = true
}

function mergeDown(row: RowShape, operand: Buffer) {
  const [cell = 0, bits = 0] = operand
  row.vertical[cell] = verticalMerge(bits)
}
