import {letterOf} from '../../../src/requests/letters/letters.ts'
import {paperToDocx} from '../../../src/writer/docx.ts'
import {png} from '../../agencies/files/scans.ts'
import {formWith, type Samples} from './sample.ts'

const consultationTemplate = new Uint8Array(
  await paperToDocx(letterOf('consultation-notice').template),
)

export const letterSamples = {
  letterTemplates: ({agency}) => ({params: {agency}, target: '住建局'}),
  letterTemplate: ({agency}) => ({
    params: {agency, letter: 'reply'},
    query: '?version=standard',
    target: '住建局',
  }),
  letterSample: ({agency}) => ({
    params: {agency, letter: 'fee-notice'},
    query: '?format=docx',
    target: '住建局',
  }),
  setLetterTemplate: ({agency}) => ({
    params: {agency, letter: 'consultation-notice'},
    body: formWith('告知书.docx', consultationTemplate),
    target: '住建局',
  }),
  resetLetterTemplate: ({agency}) => ({
    params: {agency, letter: 'consultation-notice'},
    target: '住建局',
  }),
  requestLetters: ({request, event}) => ({params: {request, event}, target: '住建局'}),
  requestLetter: ({request, event}) => ({
    params: {request, event},
    body: {letter: 'registration-form', format: 'docx'},
    target: '住建局',
  }),
  keepLetterOriginal: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    body: formWith('登记回执.png', png),
    target: '住建局',
  }),
  takeDownLetterOriginal: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    body: {reason: '传错了文件'},
    target: '住建局',
  }),
  sealLetter: ({request, event}) => ({
    params: {request, event, letter: 'registration-receipt'},
    target: '住建局',
  }),
} satisfies Samples
