import type {Place} from './document.ts'

/** A place in words for people: 「第3页」「第12行第5列」「表2第4行第5格」「工作表“表三”C5」. */
export function describePlace(place: Place): string {
  const parts = [
    place.sheet && `工作表“${place.sheet}”`,
    place.address,
    place.page && `第${place.page}页`,
    place.table && `表${place.table}`,
    place.row && `第${place.row}行`,
    place.cell && `第${place.cell}格`,
    place.paragraph && `第${place.paragraph}段`,
    place.line && `第${place.line}行`,
    place.line && place.column && `第${place.column}列`,
  ]
  return parts.filter(Boolean).join('')
}
