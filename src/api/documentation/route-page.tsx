import {actions} from '../../agencies/permissions.ts'
import {ownHeader} from '../../contract/problems.ts'
import type {Route} from '../../contract/route.ts'
import type {Subjects} from './documentation.tsx'
import {Fields, kindOf, type Schema} from './fields.tsx'
import {accessWords, schemaOf} from './open-api.ts'

/** Every route with what it does, who may call it, what it takes and answers; needs no script. */
export function RoutePage({subjects}: {subjects: Subjects}) {
  const names = Object.keys(subjects)
  const count = Object.values(subjects).flatMap(routes => Object.keys(routes)).length
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>接口 · 公开</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/api/documentation.css" />
      </head>
      <body>
        <main>
          <h1>接口</h1>
          <p>
            全部接口 {count} 个；供程序读取的完整说明见 <a href="/api/openapi.json">openapi.json</a>
            （OpenAPI 3.1）。
          </p>
          <p>
            提交和回答都是 JSON。凡有改动的请求须带请求头 {ownHeader.name}: {ownHeader.value}。回答
            400 是填写有误（逐项说明），401 是没有登录，403 是无权，404 是没有或不在职责范围内，422
            是依法或依规定不予办理（附依据）。
          </p>
          <nav aria-label="各类接口">
            <ul>
              {names.map(name => (
                <li key={name}>
                  <a href={`#${name}`}>{name}</a>
                </li>
              ))}
            </ul>
          </nav>
          {Object.entries(subjects).map(([name, routes]) => (
            <section key={name} aria-labelledby={name}>
              <h2 id={name}>{name}</h2>
              {Object.entries(routes).map(([key, route]) => (
                <OneRoute key={key} route={route} />
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}

function OneRoute({route}: {route: Route}) {
  const {method, path, summary, params, query, body, answer, file, upload, download} = route
  return (
    <details>
      <summary>
        <code>
          {method} {path}
        </code>{' '}
        <span>{accessWords(route, actions)}</span>
        <span class="what">{summary}</span>
      </summary>
      {params && <Part title="路径" schema={schemaOf(params, 'input')} />}
      {query && <Part title="查询" schema={schemaOf(query, 'input')} />}
      {upload && <h3>提交：表单，文件在 file 一项中</h3>}
      {body && !upload && <Part title="提交" schema={schemaOf(body, 'input')} />}
      {file || download ? (
        <h3>回答：文件{file && `（${file.type}）`}</h3>
      ) : (
        <Part title="回答" schema={schemaOf(answer, 'output')} />
      )}
    </details>
  )
}

function Part({title, schema}: {title: string; schema: Schema}) {
  return (
    <>
      <h3>
        {title}：{kindOf(schema)}
      </h3>
      <Fields schema={schema.items ?? schema} />
    </>
  )
}
