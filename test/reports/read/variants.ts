import type {Variant} from './variant.ts'
import {variantsOfSmallTables} from './variants-of-small-tables.ts'
import {variantsOfTable3} from './variants-of-table3.ts'
import {variantsOfText} from './variants-of-text.ts'
import {variantsOfWords} from './variants-of-words.ts'

export const variants: Variant[] = [
  ...variantsOfWords,
  ...variantsOfTable3,
  ...variantsOfSmallTables,
  ...variantsOfText,
]
