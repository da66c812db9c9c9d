/** Where the focus goes when what had it is gone: the title, from which Tab leads on. */
export function focusTitle(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({preventScroll: true})
}
