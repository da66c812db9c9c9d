/** Where something opens that is next for the Tab key too, not behind all of the page. */
export function besideOpener(opener: HTMLElement): HTMLElement {
  return opener.parentElement ?? document.body
}
