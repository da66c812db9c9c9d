import {Page} from '../page/page.tsx'
import type {Visit} from '../visit.ts'
import type {Mistakes, Typed} from './set-up.ts'
import {SetUpForm} from './set-up-form.tsx'

/**
 * Where the installation stands: in the trial with its real database still closed; in a given
 * database that has no name yet; in a trial that the settings ask for; in real use.
 */
export type Stage = 'trial' | 'unnamed' | 'forced-trial' | 'enabled'

export function FormalPage(props: {visit: Visit; stage: Stage; typed: Typed; mistakes: Mistakes}) {
  const {visit, stage, typed, mistakes} = props
  const isOpen = stage === 'trial' || stage === 'unnamed'
  return (
    <Page
      visit={visit}
      title="正式启用"
      form={isOpen ? {id: 'set-up', keep: '/formal'} : undefined}
    >
      <h1>正式启用</h1>
      <Explanation stage={stage} />
      {isOpen && <SetUpForm typed={typed} mistakes={mistakes} />}
    </Page>
  )
}

export function EnabledPage({visit, organ}: {visit: Visit; organ: string}) {
  return (
    <Page visit={visit} title="已正式启用">
      <h1>已正式启用</h1>
      <p>正式库已为“{organ}”建立，里面没有任何记录，现在开始登记的都是正式记录。</p>
      <p>以后每次启动都打开正式库。试用库仍然保留，设 GONGKAI_TRIAL=1 启动即可再看。</p>
      <p>
        下一步：到<a href="/console/">工作台</a>设立机关和三个管理员，仍要填写首次口令。
      </p>
      <p>
        <a href="/">进入正式库</a>
      </p>
    </Page>
  )
}

function Explanation({stage}: {stage: Stage}) {
  switch (stage) {
    case 'trial':
      return (
        <p>
          现在打开的是试用库，里面是示例。正式启用后改用一个空的正式库，试用库中的任何记录都不会带过去。
        </p>
      )
    case 'unnamed':
      return (
        <p>请先写明这个数据库属于哪个机关。如有几个程序使用同一数据库，其余的请随后重新启动。</p>
      )
    case 'forced-trial':
      return (
        <p>
          现在是按设置 GONGKAI_TRIAL=1 打开的试用库。要正式启用，请停止程序，去掉这个设置，再启动。
        </p>
      )
    case 'enabled':
      return <p>本平台已在正式使用，无需再次启用。</p>
  }
}
