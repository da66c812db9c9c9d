import {generateSecret, generateURI, verify} from 'otplib'
import QRCode from 'qrcode'

/** What a person needs to set up an authenticator: the secret, as text, address and picture. */
export type Enrolment = {secret: string; uri: string; svg: string}

export async function newEnrolment(issuer: string, login: string): Promise<Enrolment> {
  const secret = generateSecret()
  const uri = generateURI({issuer, label: login, secret})
  return {secret, uri, svg: await QRCode.toString(uri, {type: 'svg'})}
}

/**
 * The time step (RFC 6238, thirty seconds) that a code belongs to, nothing when it is wrong. One
 * step late or early is allowed for clocks; a step not after `lastStep` was used already.
 */
export async function stepOfCode(
  secret: string,
  code: string,
  at: Date,
  lastStep: number | null,
): Promise<number | undefined> {
  if (!/^\d{6}$/.test(code)) return undefined
  const epoch = Math.floor(at.getTime() / 1000)
  const result = await verify({
    secret,
    token: code,
    epoch,
    epochTolerance: 30,
    ...(lastStep !== null && {afterTimeStep: lastStep}),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}
