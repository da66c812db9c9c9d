export type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  format?: string
  default?: unknown
}

/** The fields of a schema, each with what it may hold; what is in them stands below them. */
export function Fields({schema, depth = 0}: {schema: Schema; depth?: number}) {
  const {properties = {}, required = []} = schema
  return (
    <ul class="fields">
      {Object.entries(properties).map(([name, field]) => {
        const inner = innerOf(field)
        return (
          <li key={name}>
            <code>{name}</code> {kindOf(field)}
            {!required.includes(name) && <span class="quiet">，可不填</span>}
            {inner && depth < 4 && <Fields schema={inner} depth={depth + 1} />}
          </li>
        )
      })}
    </ul>
  )
}

/** What a field may hold, in words. */
export function kindOf(schema: Schema): string {
  const {type, enum: values, anyOf, oneOf, items, format} = schema
  if (values) return values.map(value => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const several = anyOf ?? oneOf
  if (several) return [...new Set(several.map(kindOf))].join('，或')
  if (type === 'array') return items ? `若干个：${kindOf(items)}` : '若干个'
  const kind = [type].flat().find(each => each !== undefined) ?? ''
  return (format && formats[format]) ?? kinds[kind] ?? '任意'
}

function innerOf(schema: Schema): Schema | undefined {
  if (schema.properties) return schema
  if (schema.items) return innerOf(schema.items)
  return (schema.anyOf ?? schema.oneOf)?.map(innerOf).find(each => each !== undefined)
}

const formats: Record<string, string> = {uuid: '编号', 'date-time': '时刻'}

const kinds: Record<string, string> = {
  string: '文字',
  number: '数',
  integer: '整数',
  boolean: '是否',
  object: '一组',
  null: '空',
}
