/** A page saved as one file (mht): the bytes of its html part and the charset that part declares. */
export type SavedPage = {html: Uint8Array; charset?: string}

/** `MIME-Version: 1.0 … Content-Type: multipart/related; boundary="----=_NextPart"` */
export function looksLikeMht(head: string) {
  return /^mime-version:/im.test(head.slice(0, 4096)) && /^content-type:\s*multipart\//im.test(head)
}

/** The first html part; undefined where there is none. */
export function readMht(bytes: Uint8Array): SavedPage | undefined {
  const source = Buffer.from(bytes).toString('latin1')
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(source.slice(0, 16384))?.[1]
  if (!boundary) return undefined
  for (const part of source.split(`--${boundary}`).slice(1)) {
    const gap = /\r?\n\r?\n/.exec(part)
    const head = part.slice(0, gap?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ')
    if (!gap || !/^content-type:\s*(text\/html|application\/xhtml)/im.test(head)) continue
    const charset = /charset="?([\w-]+)/i.exec(head)?.[1]
    const html = decodeBody(part.slice(gap.index + gap[0].length), head)
    return {html, ...(charset && {charset})}
  }
}

function decodeBody(body: string, head: string): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const unfolded = body
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
  return Buffer.from(unfolded, 'latin1')
}
