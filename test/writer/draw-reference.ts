import {writeFileSync} from 'node:fs'
import {paperToPdf} from '../../src/writer/pdf.ts'
import {drawPage} from './page-picture.ts'
import {sampleReply} from './sample-letter.ts'

// Run by hand after the layout was changed on purpose, and looked at before it is committed.
const {png} = await drawPage(paperToPdf(sampleReply()))
writeFileSync(new URL('pictures/reply.png', import.meta.url), png)
