import type {PortalParts} from '../portal-parts.ts'
import type {Keep} from './keep-form.tsx'

/** How often somebody may try the password. */
export const triesAMinute = {max: 10, timeWindow: '1 minute'}

/** What keeping a report asks for here. */
export function keepingHere({trial}: PortalParts['site'], mayKeep: PortalParts['mayKeep']): Keep {
  return {needsPassword: !trial, isOpen: trial || mayKeep !== null}
}

/** Why a report may not be kept, or null: everybody may in the trial, in real use the office. */
export async function mayKeepHere(
  {trial}: PortalParts['site'],
  mayKeep: PortalParts['mayKeep'],
  password: unknown,
): Promise<string | null> {
  if (trial) return null
  if (!mayKeep) return '本站没有开放保存年报。'
  const isRight = typeof password === 'string' && password !== '' && (await mayKeep(password))
  return isRight ? null : '口令不对。保存到年报库需要本机关的口令，请向管理人员询问。'
}
