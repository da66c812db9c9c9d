import {productLine, productName, type Visit} from '../visit.ts'

const places = [
  {place: 'apply', href: '/apply', words: '申请公开'},
  {place: 'follow', href: '/follow', words: '查办理进度'},
  {place: 'disclosures', href: '/disclosures', words: '公开目录'},
  {place: 'library', href: '/reports', words: '看年报'},
  {place: 'check', href: '/check', words: '校核一份年报'},
  {place: 'compare', href: '/compare', words: '比较'},
] as const

export type Place = (typeof places)[number]['place']

/** A form by its `id`; the address `keep` takes it half filled in, and brings it back as it was. */
export type KeptForm = {id: string; keep: string}

export function Header({
  visit,
  here,
  form,
}: {
  visit: Visit
  here: Place | undefined
  form: KeptForm | undefined
}) {
  const {site} = visit
  return (
    <header class="site-head">
      {site.trial && <TrialMark />}
      <div class="bar">
        <a class="name" href="/">
          <strong>{site.organ ?? productName}</strong> <span>{productLine}</span>
        </a>
        <nav aria-label="主要栏目">
          {places.map(({place, href, words}) => (
            <a href={href} aria-current={place === here ? 'page' : undefined}>
              {words}
            </a>
          ))}
        </nav>
        {form ? <PrintSizeOfForm {...{visit, form}} /> : <PrintSize visit={visit} />}
      </div>
    </header>
  )
}

function TrialMark() {
  return (
    <p class="trial">
      <strong>试用</strong> 年报和机关均为示例，请勿填写真实的个人信息。{' '}
      <a href="/formal">正式启用</a>
    </p>
  )
}

/** 适老化: a form, because it changes something; works without scripts. */
function PrintSize({visit}: {visit: Visit}) {
  return (
    <form method="post" action="/print-size" class="print-size">
      <input type="hidden" name="back" value={visit.url} />
      <PrintSizeButton visit={visit} />
    </form>
  )
}

/** Sends the page's own form, so that nothing typed is lost; the Enter key presses the button before it. */
function PrintSizeOfForm({visit, form: {id, keep}}: {visit: Visit; form: KeptForm}) {
  return (
    <div class="print-size">
      <button type="submit" form={id} class="unseen" tabIndex={-1} aria-hidden="true">
        提交
      </button>
      <PrintSizeButton visit={visit} form={id} formAction={keep} />
    </div>
  )
}

function PrintSizeButton({visit, ...sends}: {visit: Visit; form?: string; formAction?: string}) {
  return (
    <button
      type="submit"
      name="print-size"
      value={visit.largePrint ? 'standard' : 'large'}
      formNoValidate
      {...sends}
    >
      {visit.largePrint ? '标准字号' : '大字版'}
    </button>
  )
}
