import assert from 'node:assert/strict'
import test from 'node:test'
import Fastify from 'fastify'
import {documentation} from '../../src/api/documentation/documentation.tsx'
import {openApi} from '../../src/api/documentation/open-api.ts'
import {routes, subjects} from '../../src/contract/routes.ts'

test('OpenAPI 3.1：每个接口都在，路径参数、查询、提交和回答都有类型', () => {
  const document = JSON.parse(JSON.stringify(openApi(subjects)))
  assert.equal(document.openapi, '3.1.0')
  for (const [name, {method, path, params, body, summary}] of Object.entries(routes).map(
    ([name, route]) => [name, {params: undefined, body: undefined, ...route}] as const,
  )) {
    const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()]
    assert.equal(operation.operationId, name)
    assert.equal(operation.summary, summary)
    const [answer] = Object.values<{schema: {type: string}}>(operation.responses[200].content)
    assert.ok(answer?.schema.type, name)
    assert.equal(operation.requestBody !== undefined, body !== undefined, name)
    const inPath = operation.parameters.filter((each: {in: string}) => each.in === 'path')
    assert.equal(inPath.length, params ? (path.match(/:/g) ?? []).length : 0, name)
  }
  const {schema} = document.paths['/api/session'].post.requestBody.content['application/json']
  assert.deepEqual(schema.required, ['login', 'password'])
})

test('每个接口都归在一类之下', () => {
  const told = Object.values(subjects).flatMap(each => Object.keys(each))
  assert.deepEqual(told.toSorted(), Object.keys(routes).toSorted())
})

test('没有两个接口同一方法、同一路径', () => {
  const places = Object.values(routes).map(({method, path}) => `${method} ${path}`)
  assert.deepEqual([...new Set(places)], places)
})

test('给人看的接口页：每个接口的用途和谁可以用，没有脚本，没有外来的东西', async () => {
  const app = Fastify()
  documentation(app, subjects)
  const {body, headers} = await app.inject({url: '/'})
  assert.match(String(headers['content-type']), /text\/html/)
  for (const {path, summary} of Object.values(routes))
    assert.ok(body.includes(path) && body.includes(summary), path)
  assert.match(body, /有权“解锁账号、重置口令和动态口令”的人/)
  for (const subject of Object.keys(subjects)) assert.ok(body.includes(`<h2 id="${subject}">`))
  assert.match(body, /<code>passwordLength<\/code> 整数/)
  assert.doesNotMatch(body, /<script|https?:\/\//)
  const {statusCode} = await app.inject({url: '/documentation.css'})
  assert.equal(statusCode, 200)
})
