/** A file to be saved under its own name (RFC 6266), in plain letters for what knows no others. */
export function attachment(fileName: string): string {
  const name =
    fileName
      .toWellFormed()
      .replaceAll(/[\p{Cc}/\\]/gu, '_')
      .slice(0, 150) || 'file'
  const plain = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`
}

/** Percent encoding as RFC 8187 has it; a character cut in two by the length is dropped. */
function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
