import {personNames} from '../../agencies/accounts/store/names.ts'
import {fileKinds} from '../../agencies/files/kinds.ts'
import {targetOfAgency} from '../../agencies/organs/store/line.ts'
import type {letterRoutes} from '../../contract/letters.ts'
import type {Answer} from '../../contract/route.ts'
import type {Database} from '../../db/database.ts'
import {fieldMeanings} from '../../requests/letters/field-meanings.ts'
import {type LetterId, letterIds, letterOf} from '../../requests/letters/letters.ts'
import {keepTemplate, resetTemplate} from '../../requests/letters/templates/keep-template.ts'
import {keptAs} from '../../requests/letters/templates/made-letter.ts'
import {sampleLetter, templateFile} from '../../requests/letters/templates/template-file.ts'
import {templatesOf} from '../../requests/store/letter-templates.ts'
import type {ApiParts, HandlersOf} from '../handler.ts'
import {letterAs} from './letter-file.ts'

type TemplateRoutes = Pick<
  typeof letterRoutes,
  | 'letterTemplates'
  | 'letterTemplate'
  | 'letterSample'
  | 'setLetterTemplate'
  | 'resetLetterTemplate'
>

export const templateHandlers: HandlersOf<TemplateRoutes> = {
  letterTemplates: {
    kind: 'target',
    target: ofAgency,
    answer: ({db, params}) => describeTemplates(db, params.agency),
  },
  letterTemplate: {
    kind: 'target',
    target: ofAgency,
    async answer({db, params, query: {version}, at}) {
      const asked = keptOf(params)
      const bytes = await templateFile(db, asked, version, at)
      const name = `${letterOf(asked.letter).title}（模板）.docx`
      return bytes && {name, type: fileKinds.docx.type, bytes}
    },
  },
  letterSample: {
    kind: 'target',
    target: ofAgency,
    answer: async ({db, params, query: {format}, at}) =>
      letterAs(format, await sampleLetter(db, keptOf(params), at)),
  },
  setLetterTemplate: {
    kind: 'target',
    target: ofAgency,
    answer({db, params, body: {name, bytes}, mostFileBytes, by}) {
      const given = {name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)}
      return keepTemplate(db, keptOf(params), given, mostFileBytes, by)
    },
  },
  resetLetterTemplate: {
    kind: 'target',
    target: ofAgency,
    answer: ({db, params, by}) => resetTemplate(db, keptOf(params), by),
  },
}

function ofAgency({db, params}: ApiParts & {params: {agency: string}}) {
  return targetOfAgency(db, params.agency)
}

function keptOf({agency, letter}: {agency: string; letter: LetterId}) {
  return {agency, letter: keptAs(letter)}
}

async function describeTemplates(
  db: Database,
  agency: string,
): Promise<Answer<TemplateRoutes['letterTemplates']>> {
  const versions = await templatesOf(db, agency)
  const people = await personNames(
    db,
    versions.map(({by}) => by),
  )
  const names = new Map(people.map(({id, name}) => [id, name]))
  return letterIds
    .filter(id => keptAs(id) === id)
    .map(letter => {
      const {title, whom, fields, needs} = letterOf(letter)
      const own = versions.filter(each => each.letter === letter)
      return {
        letter,
        title: whom ? `${title}（${whom}）` : title,
        isOwn: Boolean(own[0]?.file),
        fields: fields.map(name => {
          const [says, example] = fieldMeanings[name]
          return {name, says, example, isNeeded: needs.some(({stands}) => stands === name)}
        }),
        words: needs.flatMap(({stands, says, article}) =>
          typeof stands === 'string' ? [] : [{says, article}],
        ),
        history: own.map(({version, at, by, file}) => ({
          version,
          at: at.toISOString(),
          byName: names.get(by) ?? '',
          hasFile: file !== null,
        })),
      }
    })
}
