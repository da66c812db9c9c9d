import {
  chineseNumeral,
  circledNumeral,
  digitByDigit,
  formalNumeral,
  letterNumeral,
  romanNumeral,
} from './numerals.ts'

/** A counter in one of the formats of word processors: 3 in `chineseCounting` is 三. */
export function listNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return chineseNumeral(number)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return digitByDigit(number)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return formalNumeral(number)
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[number - 1] ?? String(number)
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[number - 1] ?? String(number)
    case 'ideographEnclosedCircle':
      return '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'[number - 1] ?? String(number)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circledNumeral(number)
    case 'decimalEnclosedParen':
      return `(${number})`
    case 'decimalEnclosedFullstop':
      return `${number}.`
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, digit => '０１２３４５６７８９'[Number(digit)] ?? digit)
    case 'lowerLetter':
      return letterNumeral(number)
    case 'upperLetter':
      return letterNumeral(number).toUpperCase()
    case 'lowerRoman':
      return romanNumeral(number)
    case 'upperRoman':
      return romanNumeral(number).toUpperCase()
    default:
      return String(number)
  }
}
