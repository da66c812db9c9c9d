import type {ComponentChildren} from 'preact'

/** Who is to say so before anything is kept, and whether it is possible here at all. */
export type Keep = {needsPassword: boolean; isOpen: boolean}

/** Keeps what was checked, in real use with the office's password. */
export function KeepForm({
  action,
  title,
  needsPassword,
  mistake,
  children,
}: {
  action: string
  title: string
  needsPassword: boolean
  mistake: string | null
  /** What keeping does. */
  children: ComponentChildren
}) {
  return (
    <section class="keep screen" id="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">{title}？</h2>
      <p>{children}</p>
      {mistake !== null && (
        <p class="problem" id="mistake" role="alert">
          {mistake}
        </p>
      )}
      <form method="post" action={action}>
        {needsPassword && (
          <p>
            <label for="password">本机关口令</label>{' '}
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              required
              aria-invalid={mistake !== null}
              aria-describedby={mistake === null ? undefined : 'mistake'}
            />
          </p>
        )}
        <button type="submit">{title}</button>
      </form>
    </section>
  )
}
