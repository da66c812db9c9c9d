import {type Category, categoryOf} from '../categories.ts'
import type {Item} from '../text/items.ts'

/** The words between two items of a segment. */
export function gapBetween(before: Item, item: Item): string {
  const {segment} = item
  return segment === before.segment
    ? segment.text.slice(before.to - segment.from, item.from - segment.from)
    : item.between
}

/** 「、公告5条」「和公告5条」: joined to the item before it, with no other stop between them. */
export function isJoinedTo(before: Item | undefined, item: Item | undefined): boolean {
  return (
    before !== undefined &&
    item !== undefined &&
    /^(?:、|和|以及|及)[^,;:。]*$/.test(gapBetween(before, item))
  )
}

/** The share told right behind a number: 24.31 of 「88件,占24.31%」. */
export function shareBehind({segment, to}: Item): number | undefined {
  const behind = segment.text.slice(to - segment.from, to - segment.from + 30)
  const share = /^,?[^,;。\d]{0,6}占[^,;。\d]{0,8}([\d.]+)%/.exec(behind)?.[1]
  return share === undefined ? undefined : Number(share)
}

/** The rate told right behind a number: 99.5 of 「408件,按时答复率99.5%」. */
export function rateBehind({segment, to}: Item): number | undefined {
  const behind = segment.text.slice(to - segment.from, to - segment.from + 30)
  const rate = /^,?[^,;。\d]{0,8}率[^,;。\d]{0,3}([\d.]+)%/.exec(behind)?.[1]
  return rate === undefined ? undefined : Number(rate)
}

/** The category that an item speaks of, if any: 「24件结转下年」 has its words behind its number. */
export function sortOf(item: Item | undefined): Category | undefined {
  return item && categoryOf(item.label + item.tail)
}
