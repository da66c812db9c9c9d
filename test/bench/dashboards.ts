import type pg from 'pg'
import {dashboardHandlers} from '../../src/api/requests/dashboard-handlers.ts'
import type {Database} from '../../src/db/database.ts'

/** What happened to each: it came, was registered and assigned, was asked a third party about, and searched. */
export const histories = JSON.stringify(
  [
    {
      kind: 'arrived',
      channel: 'in-person',
      applicantKind: 'natural',
      items: [{id: '1', content: '某县某号文件'}],
    },
    {kind: 'registered', number: '1号'},
    {kind: 'assigned', department: 'x', role: 'lead', innerDue: '2026-03-20'},
    {kind: 'third-party-asked', to: '某公司', content: '是否同意公开'},
    {kind: 'delivered', of: 'e4', way: 'post', proof: '回执'},
    {
      kind: 'searched',
      items: ['1'],
      places: ['档案室'],
      words: ['x'],
      people: ['x'],
      found: true,
      result: 'x',
    },
  ].map((event, at) => ({...event, id: `e${at + 1}`, by: 'x'})),
)

/** The dashboard and its late requests with where their days went, for one agency and for all. */
export function dashboards(
  db: Database,
  at: Date,
  readers: Record<string, {own: string[]; below: string[]}>,
): Record<string, () => Promise<unknown>> {
  const {requestDashboard, lateRequests} = dashboardHandlers
  return Object.fromEntries(
    Object.entries(readers).flatMap(([reader, within]) => {
      const call = {db, within, at} as never
      return [
        [`dashboard, ${reader}`, () => requestDashboard.answer(Object.assign({query: {}}, call))],
        [
          `late, ${reader}`,
          () => lateRequests.answer(Object.assign({query: {page: 1, size: 10}}, call)),
        ],
      ]
    }),
  )
}

/** What one would write by hand for the same rows. */
export function bareDashboards(bare: pg.Client, agency: string) {
  const dashboard = async (where: string, values: unknown[]) => {
    await bare.query(
      `select agency, officer, status, count(*),
         count(*) filter (where due_on between '2026-03-02' and '2026-03-08'),
         count(*) filter (where due_on < '2026-03-02')
       from requests where is_open and ${where}
       group by grouping sets ((), (agency), (officer), (status))`,
      values,
    )
    await bare.query(
      `select * from requests where is_open and ${where}
         and due_on between '2026-03-02' and '2026-03-08' order by due_on, id limit 20`,
      values,
    )
  }
  const late = async (where: string, values: unknown[]) => {
    const {rows} = await bare.query(
      `select * from requests where is_open and ${where} and due_on < '2026-03-02'
       order by due_on, id limit 10`,
      values,
    )
    await bare.query(
      `select count(*) from requests where is_open and ${where} and due_on < '2026-03-02'`,
      values,
    )
    await bare.query(
      `select request, json_agg(event order by number) from request_events
       where request = any($1) group by request`,
      [rows.map(({id}) => id)],
    )
  }
  return {
    'dashboard, officer': () => dashboard('agency = $1', [agency]),
    'dashboard, supervisor': () => dashboard('true', []),
    'late, officer': () => late('agency = $1', [agency]),
    'late, supervisor': () => late('true', []),
  }
}
