import type {CheckResult} from '../../reports/check/check.ts'
import {sectionTitles} from '../../reports/forms/form.ts'
import {formTables} from '../../reports/forms/form-tables.ts'
import {printedForm} from '../../reports/forms/forms.ts'
import type {Report, Section} from '../../reports/report.ts'
import {Claims} from './claims.tsx'
import {Narrative} from './narrative.tsx'
import {Note} from './note.tsx'
import {type Marks, numberFindings} from './number-findings.ts'
import type {Original} from './original-place.ts'
import {Heed, NoTables, Rest, readingMessages} from './reading-messages.tsx'
import {StatutoryTable} from './statutory-table.tsx'
import {Summary} from './summary.tsx'

/** A report in the statutory form with every finding in its place; `original` null: not kept anywhere. */
export function ReportPaper({
  report,
  result,
  original,
}: {
  report: Report
  result: CheckResult
  original: Original | null
}) {
  const marks = numberFindings(report, result)
  const {heed, rest} = readingMessages(report, marks)
  const sections = sectionsOf(report)
  return (
    <>
      <Summary report={report} result={result} marks={marks}>
        <NoTables report={report} />
        <Heed heed={heed} original={original} />
      </Summary>
      <Contents sections={sections} />
      <div class="paper">
        {marks.elsewhere.map(finding => (
          <Note finding={finding} original={original} />
        ))}
        {sections.map(section => (
          <PaperSection {...{section, report, marks, original}} />
        ))}
        <Claims claims={result.claims} original={original} />
        <Rest rest={rest} original={original} />
      </div>
    </>
  )
}

/** But the introduction, which has no title to be led to. */
function Contents({sections}: {sections: Section[]}) {
  return (
    <nav class="contents" aria-label="报告各部分">
      {sections
        .filter(({number}) => number > 0)
        .map(({number, title}) => (
          <a href={`#section-${number}`}>{title}</a>
        ))}
    </nav>
  )
}

function PaperSection({
  section,
  report,
  marks,
  original,
}: {
  section: Section
  report: Report
  marks: Marks
  original: Original | null
}) {
  const {number, title} = section
  const table = tableOf(report, number)
  const isEmpty = section.paragraphs.length === 0
  if (number === 0 && isEmpty) return null
  return (
    <section aria-labelledby={number > 0 ? `section-${number}` : undefined}>
      {number > 0 && <h2 id={`section-${number}`}>{title}</h2>}
      <Narrative section={section} findings={marks.inText.get(number) ?? []} original={original} />
      {table ? (
        <StatutoryTable {...{name: table.name, table: table.table, report, marks, original}} />
      ) : (
        isEmpty && <p class="aside">原件中没有读到这一部分。</p>
      )}
    </section>
  )
}

const tableNames = ['table-2', 'table-3', 'table-4'] as const

/** Sections 2, 3 and 4 are the tables. */
function tableOf({layout, cells}: Report, section: number) {
  const name = tableNames[section - 2]
  if (!layout || !name) return undefined
  const table = formTables(printedForm(layout, Object.keys(cells)))[section - 2]
  return table && {name, table}
}

/** The introduction and all six sections; one the report lacks stands under its statutory title, where it has a form. */
function sectionsOf({layout, sections}: Report): Section[] {
  if (layout === null) return sections
  return ['', ...sectionTitles].map(
    (title, number) =>
      sections.find(section => section.number === number) ?? {
        number,
        title,
        text: '',
        place: {},
        paragraphs: [],
      },
  )
}
