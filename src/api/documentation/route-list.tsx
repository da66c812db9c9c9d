import {actions} from '../../agencies/permissions.ts'
import {ownHeader} from '../../contract/problems.ts'
import type {Route} from '../../contract/route.ts'
import {accessWords} from './open-api.ts'

/** Every route with what it does and who may call it, readable without style or script. */
export function RouteList({routes}: {routes: Readonly<Record<string, Route>>}) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>接口 · 公开</title>
        <link rel="icon" href="data:," />
      </head>
      <body>
        <main>
          <h1>接口</h1>
          <p>
            全部接口 {Object.keys(routes).length} 个；供程序读取的完整说明见{' '}
            <a href="/api/openapi.json">openapi.json</a>（OpenAPI 3.1）。
          </p>
          <p>
            提交和回答都是 JSON。凡有改动的请求须带请求头 {ownHeader.name}: {ownHeader.value}。 回答
            400 是填写有误（逐项说明），401 是没有登录，403 是无权，404 是没有或不在职责范围内， 422
            是依法或依规定不予办理（附依据）。
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">接口</th>
                <th scope="col">用途</th>
                <th scope="col">谁可以用</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(routes).map(([name, route]) => (
                <tr key={name}>
                  <th scope="row">
                    <code>
                      {route.method} {route.path}
                    </code>
                  </th>
                  <td>{route.summary}</td>
                  <td>{accessWords(route, actions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </body>
    </html>
  )
}
