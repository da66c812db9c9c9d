import type {FilledIn} from '../../form/question.tsx'
import {textIn} from '../../form/typed-text.ts'

/** Joint applicants beside the first; more come in person or by post, where one form takes fifty. */
export const jointPlaces = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const
export type JointPlace = (typeof jointPlaces)[number]

/** What Article 29 asks of each of them, in the order of the form. */
const jointParts = [
  'Name',
  'IdentityKind',
  'IdentityNumber',
  'Proof',
  'Telephone',
  'Address',
] as const
export type JointPart = (typeof jointParts)[number]

/** The fields of the application form, in the order in which they stand there. */
export const applicationFields = [
  'agency',
  'kind',
  'name',
  'identityKind',
  'identityNumber',
  'proof',
  'contact',
  'telephone',
  'email',
  'address',
  ...jointPlaces.flatMap(place => jointParts.map(part => jointField(place, part))),
  'agentName',
  'agentIdentityKind',
  'agentIdentityNumber',
  'agentTelephone',
  'mandate',
  'item1',
  'item2',
  'item3',
  'item4',
  'item5',
  'form',
  'way',
  /** The link of the draft that is gone on with, if any; not shown. */
  'draft',
] as const

export type ApplicationField = (typeof applicationFields)[number]

/** Those that name files, which are held until the application is sent. */
export const paperFields = [
  'proof',
  ...jointPlaces.map(place => jointField(place, 'Proof')),
  'mandate',
] as const
export type PaperField = (typeof paperFields)[number]

/** What was typed. */
export type Typed = Record<ApplicationField, string>
export type Mistakes = Partial<Record<ApplicationField, string>>

export type Filled = FilledIn<ApplicationField>

export const nothingTyped = Object.fromEntries(applicationFields.map(field => [field, ''])) as Typed

/** Longer than any field may be, so that what is too long is said and not cut. */
const longest = 50_000

/** The fields of a form that somebody sent, whatever else it holds. */
export function typedOf(body: unknown): Typed {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const text = (field: ApplicationField) => textIn(given, field).slice(0, longest)
  return Object.fromEntries(applicationFields.map(field => [field, text(field)])) as Typed
}

export function jointField<const Part extends JointPart>(
  place: JointPlace,
  part: Part,
): `joint${JointPlace}${Part}` {
  return `joint${place}${part}`
}

/** The places of joint applicants of whom anything was filled in; 证件种类 alone is no person. */
export function jointPlacesIn(typed: Typed): JointPlace[] {
  return jointPlaces.filter(place =>
    jointParts.some(
      part => part !== 'IdentityKind' && typed[jointField(place, part)].trim() !== '',
    ),
  )
}

/** The same without one joint applicant, or with an empty place between closed: they are numbered as they stand. */
export function withoutJoint(typed: Typed, dropped?: JointPlace): Typed {
  const closed = {...typed}
  const left = jointPlacesIn(typed).filter(place => place !== dropped)
  for (const [at, place] of jointPlaces.entries()) {
    const from = left[at]
    for (const part of jointParts)
      closed[jointField(place, part)] = from ? typed[jointField(from, part)] : ''
  }
  return closed
}
