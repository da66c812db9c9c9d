/** A browser and its system in words, from what it says of itself; what is unknown is shown as it is. */
export function browserName(agent: string): string {
  const browser = browsers.find(([sign]) => sign.test(agent))?.[1]
  const system = systems.find(([sign]) => sign.test(agent))?.[1]
  if (!browser) return agent.slice(0, 60) || '未说明的程序'
  return system ? `${system} 上的 ${browser}` : browser
}

/** Those built on others first: each names the others too. */
const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/QIHU|360[ES]E/, '360浏览器'],
  [/Edg/, 'Edge 浏览器'],
  [/Firefox/, '火狐浏览器'],
  [/Chrome/, 'Chrome 浏览器'],
  [/Safari/, 'Safari 浏览器'],
]

const systems: [RegExp, string][] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, '苹果手机或平板'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
]
