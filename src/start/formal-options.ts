import type {Config} from '../config.ts'
import {writeFirst, writeSettings} from '../db/settings.ts'
import type {Databases} from '../installation/databases.ts'
import type {FormalOptions} from '../portal/formal/formal.tsx'
import type {Stage} from '../portal/formal/formal-page.tsx'
import {isPassword} from './first-run-password.ts'
import type {OpenUse} from './open-use.ts'

/** What 正式启用 may do here; `enabled` is called when the other database waits to be opened. */
export function formalOptions(
  config: Config,
  databases: Databases,
  open: OpenUse,
  enabled: () => void,
): FormalOptions {
  const {use, settings} = open
  const password = settings['first-run-password'] ?? ''
  return {
    site: {trial: use === 'trial', organ: settings.organ ?? null},
    stage: stageOf(config, open),
    isPassword: typed => isPassword(typed, password),
    async enable(setUp) {
      const real = use === 'real' ? open.db : await databases.open('real')
      await writeFirst(real, 'use', 'real')
      await writeSettings(real, {...setUp, 'first-run-password': password})
      if (real !== open.db) await real.destroy()
      enabled()
    },
  }
}

function stageOf(config: Config, {use, settings}: OpenUse): Stage {
  if (use === 'trial') return config.isTrial ? 'forced-trial' : 'trial'
  return settings.organ === undefined ? 'unnamed' : 'enabled'
}
