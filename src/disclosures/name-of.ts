/** What names one document of an agency: a page on the web may hold several. */
export function nameOf({address, title}: {address: string; title: string}): string {
  return `${address} ${title}`
}
