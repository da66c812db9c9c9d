import {paperToDocx} from '../writer/docx.ts'
import {paperToPdf} from '../writer/pdf.ts'

/** The files in which official papers are handed out. */
export const paperFormats = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: paperToDocx,
  },
  pdf: {type: 'application/pdf', write: paperToPdf},
}
