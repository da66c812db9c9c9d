import assert from 'node:assert/strict'
import {statSync} from 'node:fs'
import {join} from 'node:path'
import type {BrowserContextOptions, Page} from 'playwright-core'
import {everything, overflow} from '../pages/barriers.ts'
import type {Office} from './office.ts'

/** A page of a browser of its own, and what its policy has refused so far. */
export type Visit = {page: Page; refused: string[]; close(): Promise<void>}

export async function visit({browser}: Office, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const refused: string[] = []
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text())
  })
  page.on('pageerror', error => refused.push(error.message))
  return {page, refused, close: () => context.close()}
}

/** As in the trial: by one click. */
export async function signInAs(page: Page, {address}: Office, name: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByRole('button', {name: new RegExp(`^${name}`)}).click()
  await page.getByRole('heading', {level: 1, name: '今日'}).waitFor()
}

/** Nothing found by axe, nothing wider than the window; with SEEN=FOLDER a picture of it there. */
export async function sound(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  assert.deepEqual(await everything(page), [])
  assert.ok((await overflow(page)) <= 0)
  const folder = process.env.SEEN
  if (folder) await page.screenshot({path: `${folder}/${Date.now()}.png`, fullPage: true})
}

export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', {name: field}).click()
  await page.getByRole('option', {name: option}).or(page.getByTitle(option)).last().click()
}

/** How many bytes of gzipped script a page asked for, by the built files. */
export async function scriptBytes(
  page: Page,
  built: string,
  open: () => Promise<void>,
): Promise<number> {
  const asked = new Set<string>()
  page.on('request', request => {
    const [, name] = /\/console\/assets\/([^/?]+\.js)$/.exec(request.url()) ?? []
    if (name) asked.add(name)
  })
  await open()
  return [...asked].reduce(
    (sum, name) => sum + statSync(join(built, 'assets', `${name}.gz`)).size,
    0,
  )
}
