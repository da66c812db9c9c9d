import {after} from 'node:test'
import chromium from '@sparticuz/chromium'
import {type Browser, type Locator, chromium as playwright} from 'playwright-core'

let opened: Promise<Browser> | undefined
// Registered while the file is loaded: within a test it would be the end of that test.
after(async () => (await opened)?.close())

/** The one browser of a test file, closed at its end; each visit has a context of its own there. */
export function openBrowser(): Promise<Browser> {
  opened ??= launch()
  return opened
}

/** With nothing but npm; as root it needs to run without its sandbox. */
async function launch(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    headless: true,
  })
}

export const sizes = {
  desk: {width: 1440, height: 900},
  office: {width: 1366, height: 768},
  telephone: {width: 390, height: 844},
} as const

/** What a place of the page says to who reads it. */
export async function seen(place: Locator): Promise<string> {
  await place.first().waitFor({state: 'attached'})
  const [text = ''] = await place.first().allInnerTexts()
  return text.trim()
}
