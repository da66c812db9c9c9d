/**
 * Whether a text is a web page, whatever its name: it begins with a tag, or has the skeleton of one
 * near its beginning (servers print blank lines and comments first).
 */
export function looksLikeHtml(text: string) {
  const head = text.slice(0, 4096)
  if (/<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(head)) return true
  const first = head.replace(/^(\s|\ufeff|<!--[\s\S]*?-->|<\?xml[^>]*>)+/, '')
  return /^<\/?(div|p|table|span|font|section|article|center|h[1-6]|meta|title|style|script|link|ul|a|b|br|strong)[\s/>]/i.test(
    first,
  )
}

/** The charset a page declares for itself in its first bytes, read as Latin letters. */
export function declaredCharset(head: string) {
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
}
