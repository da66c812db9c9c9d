import {z} from 'zod'
import {id} from './fields.ts'

/** Whose something is, as an address names it: `/api/agencies/:agency/…`. */
export const ofAgency = z.object({agency: id})
export const ofPerson = z.object({person: id})
export const ofRequest = z.object({request: id})
