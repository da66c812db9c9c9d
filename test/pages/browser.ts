import chromium from '@sparticuz/chromium'
import {type Browser, type Locator, chromium as playwright} from 'playwright-core'

/** A browser with nothing but npm; as root it needs to run without its sandbox. */
export async function openBrowser(): Promise<Browser> {
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
