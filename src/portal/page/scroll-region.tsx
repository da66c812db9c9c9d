import type {ComponentChildren} from 'preact'

/** A region that scrolls sideways on a narrow page, to be reached and moved by the keyboard. */
export function ScrollRegion({
  name,
  class: className = 'scroll',
  children,
}: {
  name: string
  class?: string
  children: ComponentChildren
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <section class={className} aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}
