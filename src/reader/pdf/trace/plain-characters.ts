/**
 * The everyday character for a look-alike that fonts map to: 「⼀」 (radical one, U+2F00) is
 * written for 「一」 by programs that read the font's table backwards. Full-width forms stay.
 */
export function plainCharacters(text: string): string {
  return odd.test(text) ? text.replace(oddAll, plain) : text
}

const odd =
  /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u2329\u232a\ufe10-\ufe19\ufe30-\ufe48\u00ad\u200b\ufeff\0]/
const oddAll = new RegExp(odd.source, 'g')

function plain(character: string): string {
  if (/[\u00ad\u200b\ufeff\0]/.test(character)) return ''
  const at = radicals.indexOf(character)
  return at >= 0 ? (characters[at] ?? character) : character.normalize('NFKC')
}

/** The radicals that the Unicode standard gives no plain form, or a traditional one (戶). */
const radicals = '⼾⺠⺟⺮⺼⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⺎⺝⻎⻏⻖'
const characters = '户民母竹肉虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟兀月辶阝阝'
