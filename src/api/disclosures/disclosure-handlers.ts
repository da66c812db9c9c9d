import {readImport} from '../../agencies/import/import-file.ts'
import {beginJob} from '../../agencies/import/jobs.ts'
import {lineOf, targetOfAgency} from '../../agencies/organs/store/line.ts'
import type {Target} from '../../agencies/permissions.ts'
import type {disclosureRoutes} from '../../contract/disclosures.ts'
import type {Answer} from '../../contract/route.ts'
import {addDisclosure, editDisclosure, removeDisclosure} from '../../disclosures/edit-disclosure.ts'
import {importCatalogue, previewCatalogue} from '../../disclosures/import/import-catalogue.ts'
import type {CataloguePlan} from '../../disclosures/import/plan-catalogue.ts'
import {catalogueTemplate} from '../../disclosures/import/template.ts'
import {disclosureOf, searchDisclosures} from '../../disclosures/store.ts'
import {wordsOf} from '../../disclosures/terms.ts'
import type {ApiParts, HandlersOf, PresentCall} from '../handler.ts'
import {fault} from '../imports/fault.ts'

type Judged = Answer<typeof disclosureRoutes.previewDisclosureImport>
type Uploaded = PresentCall<{params: {agency: string}; body: {name: string; bytes: Uint8Array}}>

export const disclosureHandlers: HandlersOf<typeof disclosureRoutes> = {
  disclosures: {
    kind: 'list',
    answer({db, within, query: {text = '', page, size, ...asked}}) {
      const search = {...asked, words: wordsOf(text), limit: size, offset: (page - 1) * size}
      return searchDisclosures(db, search, within)
    },
  },
  disclosure: {
    kind: 'target',
    target: ofDisclosure,
    answer: ({db, params}) => disclosureOf(db, params.disclosure),
  },
  addDisclosure: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: ({db, params, body, by}) => addDisclosure(db, params.agency, body, by),
  },
  editDisclosure: {
    kind: 'target',
    target: ofDisclosure,
    answer: ({db, params, body, by}) => editDisclosure(db, params.disclosure, body, by),
  },
  removeDisclosure: {
    kind: 'target',
    target: ofDisclosure,
    answer: ({db, params, by}) => removeDisclosure(db, params.disclosure, by),
  },
  disclosureTemplate: {kind: 'present', answer: () => catalogueTemplate()},
  previewDisclosureImport: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    answer: async call => (await judge(call)).judged,
  },
  beginDisclosureImport: {
    kind: 'target',
    target: ({db, params}) => targetOfAgency(db, params.agency),
    async answer(call) {
      const {file, judged} = await judge(call)
      if (judged.problemCount > 0) return {...judged, import: null}
      const {db, params, body, by, now} = call
      const job = await beginJob(
        db,
        {...by, fileName: body.name.slice(0, 200), total: judged.counts.documents},
        async (moved, written) =>
          (await importCatalogue(db, params.agency, file, by, moved, written)).problems,
        {now, fault},
      )
      return {...judged, import: job}
    },
  },
}

async function ofDisclosure({
  db,
  params,
}: ApiParts & {params: {disclosure: string}}): Promise<Target | undefined> {
  const found = await disclosureOf(db, params.disclosure)
  return found && {line: await lineOf(db, found.agency)}
}

async function judge({db, params, body, by}: Uploaded) {
  const file = await readImport(Buffer.from(body.bytes))
  return {file, judged: answerOf(await previewCatalogue(db, params.agency, file, by))}
}

const most = 1000

function answerOf({documents, problems, known}: CataloguePlan): Judged {
  return {
    problems: problems.slice(0, most),
    problemCount: problems.length,
    counts: {documents: documents.length, known},
  }
}
