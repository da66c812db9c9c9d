import type {ComponentChildren} from 'preact'
import {stylesheets} from '../assets/stylesheets.ts'
import {productLine, productName, type Visit} from '../visit.ts'
import {Footer} from './footer.tsx'
import {Header, type KeptForm, type Place} from './header.tsx'

/** The frame of every public page: marks, head, one `main`, foot. */
export function Page({
  visit,
  title,
  here,
  form,
  children,
}: {
  visit: Visit
  /** Shown in the browser's tab before the name of the site; absent on the first page. */
  title?: string
  /** Which entry of the menu this page belongs to. */
  here?: Place
  /** Its form, and where it is sent to be kept as it is typed when the print is changed. */
  form?: KeptForm | undefined
  children: ComponentChildren
}) {
  const name = [visit.site.organ, productName, productLine].filter(Boolean).join(' · ')
  return (
    <html lang="zh-CN" class={visit.largePrint ? 'large-print' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title ? `${title} · ${name}` : name}</title>
        <link rel="icon" href="data:," />
        {stylesheets.map(({url}) => (
          <link rel="stylesheet" href={url} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Header {...{visit, here, form}} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer visit={visit} />
      </body>
    </html>
  )
}
