import {type BenchFile, benchFiles, realTexts} from './files.ts'
import * as yardsticks from './yardsticks.ts'

/** Files of one format, as real ones and as the seven reports rendered. */
export type Kind = {
  name: string
  files: () => Promise<BenchFile[]>
  /** By its name: the yardstick, and how many times as long as it reading may take; the first is the bare decoding. */
  bars: Record<string, [yardsticks.Yardstick, number | null]>
}

export const kinds: Kind[] = [
  {
    name: 'text',
    files: () => benchFiles(['tabs', 'cell-lines'], realTexts),
    bars: {decoding: [yardsticks.decodedLines, null]},
  },
  {
    name: 'html',
    files: () => benchFiles(['html-clean', 'html-site']),
    bars: {'parse5 with places': [yardsticks.parse5, 2]},
  },
  {
    name: 'html of word processors',
    files: () => benchFiles(['html-word'], ['101-shuyang-development-commission-2023.html']),
    bars: {'parse5 with places': [yardsticks.parse5, 2]},
  },
  {
    name: 'docx',
    files: () => benchFiles(['docx', 'docx-by-hand']),
    // The reader unpacks and parses by itself: the first bar is its bar, mammoth stands beside it.
    bars: {'unzip + xml': [yardsticks.unzipAndXml, 3], mammoth: [yardsticks.mammothHtml, null]},
  },
  {
    name: 'pdf',
    files: () => benchFiles(['pdf-typst', 'pdf-pdfmake'], ['100-hongze-2024.pdf']),
    bars: {'pdfjs text + operators': [yardsticks.pdfjs, 1.5]},
  },
]
