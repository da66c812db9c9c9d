/** Where something opens that is next for the Tab key too, not behind all of the page. */
export function besideOpener(opener: HTMLElement): HTMLElement {
  return opener.parentElement ?? document.body
}

/** When it closes: only a focus that would be lost, for who clicked elsewhere is there. */
export function giveFocusBack(opener: HTMLElement | null): void {
  if (opener && besideOpener(opener).contains(document.activeElement)) opener.focus()
}
