import type {ComponentChildren} from 'preact'

/** What a question of a form is drawn from, by the names of its fields: what was typed, and what is wrong with it. */
export type FilledIn<Field extends string> = {
  typed: Readonly<Record<Field, string>>
  mistakes: Readonly<Partial<Record<Field, string>>>
}

type Filled = FilledIn<string>

type Asked = Filled & {name: string; label: string; hint?: ComponentChildren}

/** A line of text. */
export function TextQuestion({
  type = 'text',
  autocomplete,
  required,
  autofocus,
  ...asked
}: Asked & {
  /** A password is typed anew each time. */
  type?: 'text' | 'tel' | 'email' | 'password'
  autocomplete?: string
  required?: boolean
  autofocus?: boolean
}) {
  const {name, typed} = asked
  const input = {
    id: name,
    name,
    autocomplete,
    autofocus,
    value: typed[name],
    'aria-required': required,
    ...described(asked),
  }
  return (
    <Question {...asked}>
      {type === 'tel' && <input type="tel" {...input} />}
      {type === 'email' && <input type="email" {...input} />}
      {type === 'text' && <input type="text" {...input} />}
      {type === 'password' && <input type="password" {...input} value="" />}
    </Question>
  )
}

/** A text of several lines. */
export function LongQuestion({rows = 4, ...asked}: Asked & {rows?: number}) {
  const {name, typed} = asked
  return (
    <Question {...asked}>
      <textarea id={name} name={name} rows={rows} {...described(asked)}>
        {typed[name]}
      </textarea>
    </Question>
  )
}

/** One of some; what was chosen stays chosen. */
export function SelectQuestion({
  choices,
  ...asked
}: Asked & {choices: readonly (readonly [value: string, words: string])[]}) {
  const {name, typed} = asked
  return (
    <Question {...asked}>
      <select id={name} name={name} {...described(asked)}>
        <option value="">请选择</option>
        {choices.map(([value, words]) => (
          <option value={value} selected={typed[name] === value}>
            {words}
          </option>
        ))}
      </select>
    </Question>
  )
}

/** One of few, all seen at once. */
export function RadioQuestion({
  choices,
  ...asked
}: Asked & {choices: readonly (readonly [value: string, words: string])[]}) {
  const {name, label, hint, typed, mistakes} = asked
  return (
    <fieldset class="question" aria-describedby={described(asked)['aria-describedby']}>
      <legend>{label}</legend>
      <Words {...{name, hint, mistakes}} />
      {choices.map(([value, words], at) => (
        <div class="choice">
          <input
            // The first bears the name of the question, for the summary of mistakes to lead to.
            id={at === 0 ? name : `${name}-${value}`}
            type="radio"
            name={name}
            value={value}
            checked={typed[name] === value}
          />
          <label for={at === 0 ? name : `${name}-${value}`}>{words}</label>
        </div>
      ))}
    </fieldset>
  )
}

/** A file; one that was handed in before is kept where no other is chosen. */
export function FileQuestion({heldName, ...asked}: Asked & {heldName: string | undefined}) {
  const {name, typed} = asked
  return (
    <Question {...asked}>
      {heldName !== undefined && (
        <p class="held">
          已上传：{heldName}。要换一份，请重新选择文件。
          <input type="hidden" name={name} value={typed[name]} />
        </p>
      )}
      <input
        id={name}
        name={`${name}-file`}
        type="file"
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff,.ofd,.doc,.docx"
        {...described(asked)}
      />
    </Question>
  )
}

function Question({name, label, hint, mistakes, children}: Asked & {children: ComponentChildren}) {
  return (
    <div class="question">
      <label for={name}>{label}</label>
      <Words {...{name, hint, mistakes}} />
      {children}
    </div>
  )
}

function Words({name, hint, mistakes}: Pick<Asked, 'name' | 'hint' | 'mistakes'>) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {mistakes[name] && (
        <p class="problem" id={`${name}-mistake`}>
          {mistakes[name]}
        </p>
      )}
    </>
  )
}

function described({name, hint, mistakes}: Asked) {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(mistakes[name] ? [`${name}-mistake`] : [])]
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': mistakes[name] ? true : undefined,
  }
}
