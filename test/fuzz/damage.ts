import {type Unzipped, unzipSync, zipSync} from 'fflate'
import type {Seed} from './corpus.ts'
import {damageMarkup} from './damage-markup.ts'
import type {Dice} from './dice.ts'

/** A file of the corpus with one to four things done to it. */
export function damaged(seeds: readonly Seed[], dice: Dice): Seed {
  const {fileName, bytes} = dice.pick(seeds)
  let now = bytes
  for (let times = 1 + dice.below(4); times > 0; times--) now = dice.pick(ways)(now, seeds, dice)
  // A tenth comes under a wrong name.
  const name = dice.below(10) ? fileName : dice.pick(seeds).fileName
  return {fileName: name, bytes: now}
}

type Way = (bytes: Uint8Array, seeds: readonly Seed[], dice: Dice) => Uint8Array

const ways: readonly Way[] = [
  flipped,
  cutShort,
  repeated,
  spliced,
  blanked,
  insideZip(flipped),
  insideZip((bytes, _, dice) => damageMarkup(bytes, dice)),
  insideZip(cutShort),
  membersSwapped,
  (bytes, _, dice) => (isZip(bytes) ? bytes : damageMarkup(bytes, dice)),
  (bytes, _, dice) => (isZip(bytes) ? bytes : damageMarkup(bytes, dice)),
]

function flipped(bytes: Uint8Array, _: readonly Seed[], dice: Dice): Uint8Array {
  const now = bytes.slice()
  for (let times = 1 + dice.below(40); times > 0; times--)
    now[dice.below(now.length)] = dice.below(256)
  return now
}

function cutShort(bytes: Uint8Array, _: readonly Seed[], dice: Dice): Uint8Array {
  return bytes.slice(0, dice.below(bytes.length + 1))
}

function repeated(bytes: Uint8Array, _: readonly Seed[], dice: Dice): Uint8Array {
  const [from, to] = range(bytes, dice)
  const times = 1 + dice.below(6)
  return joined(bytes.slice(0, to), ...Array(times).fill(bytes.slice(from, to)), bytes.slice(to))
}

function spliced(bytes: Uint8Array, seeds: readonly Seed[], dice: Dice): Uint8Array {
  const other = dice.pick(seeds).bytes
  const [from, to] = range(other, dice)
  const at = dice.below(bytes.length + 1)
  return joined(bytes.slice(0, at), other.slice(from, to), bytes.slice(at))
}

function blanked(bytes: Uint8Array, _: readonly Seed[], dice: Dice): Uint8Array {
  const [from, to] = range(bytes, dice)
  return bytes.slice().fill(dice.pick([0, 0x20, 0x30, 0xff]), from, Math.min(to, from + 2000))
}

/** Does something to one member of an office file and packs it again, whole as a zip. */
function insideZip(way: Way): Way {
  return (bytes, seeds, dice) => {
    const members = unpacked(bytes, seeds)
    if (!members) return way(bytes, seeds, dice)
    const name = dice.pick(Object.keys(members))
    const member = members[name] ?? new Uint8Array()
    return zipSync({...members, [name]: way(member, seeds, dice)}, {level: 1})
  }
}

/** Two members change places, or one is missing, or one of another file takes its place. */
function membersSwapped(bytes: Uint8Array, seeds: readonly Seed[], dice: Dice): Uint8Array {
  const members = unpacked(bytes, seeds)
  if (!members) return bytes
  const names = Object.keys(members)
  const [one, two] = [dice.pick(names), dice.pick(names)]
  const {[one]: first = new Uint8Array(), [two]: second = new Uint8Array(), ...rest} = members
  if (dice.below(3) === 0) return zipSync({...rest, [one]: second})
  if (dice.below(2) === 0) return zipSync({...rest, [two]: first, [one]: second})
  return zipSync({...members, [one]: dice.pick(seeds).bytes})
}

/** Only a whole file is taken apart: what a broken directory does to unpacking is the reader's to bear. */
function unpacked(bytes: Uint8Array, seeds: readonly Seed[]): Unzipped | undefined {
  const whole = isZip(bytes) && seeds.some(seed => seed.bytes === bytes)
  return whole ? unzipSync(bytes) : undefined
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function range(bytes: Uint8Array, dice: Dice): [number, number] {
  const from = dice.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + dice.below(20_000))]
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
