import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import chromium from '@sparticuz/chromium'
import {type Browser, chromium as playwright} from 'playwright-core'
import {cleanHtml} from './html.ts'
import type {Page} from './page.ts'

/** Prints the careful page with a browser; `close` when the last one is printed. */
export async function openPrinter(): Promise<{
  print: (page: Page) => Promise<Uint8Array>
  close: () => Promise<void>
}> {
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args,
  })
  // One tab for all: this browser runs as a single process and ends with its tab.
  const tab = await browser.newPage()
  return {
    async print(page) {
      await tab.setContent(cleanHtml(page).replace('</head>', `<style>${style}</style></head>`))
      return tab.pdf({
        format: 'A4',
        displayHeaderFooter: true,
        headerTemplate: `<span style="font-size:8px">${page.agency}</span>`,
        footerTemplate: '<span style="font-size:8px">- <span class="pageNumber"></span> -</span>',
        margin: {top: '2cm', bottom: '2cm', left: '1.5cm', right: '1.5cm'},
      })
    },
    close: () => browser.close(),
  }
}

const font = createRequire(import.meta.url).resolve(
  '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
)

const style =
  `@font-face{font-family:"Noto Serif SC";src:url(data:font/woff2;base64,${readFileSync(font, 'base64')})}` +
  'body{font-family:"Noto Serif SC",serif;font-size:14px}table{border-collapse:collapse;width:100%;font-size:11px}td,th{border:1px solid #000;font-weight:normal}'
