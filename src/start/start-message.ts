import type {OpenUse} from './open-use.ts'

/** What the person who started the program sees. */
export function startMessage({use, settings, newPassword}: OpenUse, addresses: string[]): string {
  const [first] = addresses
  const lines = [
    use === 'trial'
      ? '公开（政府信息公开工作平台）已启动：试用，里面是示例。'
      : `公开（政府信息公开工作平台）已启动：正式使用${settings.organ ? `，${settings.organ}` : ''}。`,
    `  网址      ${addresses.join('  ')}`,
    `  工作台    ${first}console/`,
  ]
  if (settings.organ === undefined) lines.push(`  正式启用  ${first}formal`)
  if (newPassword !== undefined)
    lines.push(`  首次口令  ${newPassword}（只显示这一次，请记下；正式启用时要用）`)
  lines.push('  停止      按 Ctrl-C')
  return `${lines.join('\n')}\n`
}
