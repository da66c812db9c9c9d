import type {Key} from '../../agencies/personal-data/cipher.ts'
import type {Database} from '../../db/database.ts'
import {dayOf} from '../../law/day-of.ts'
import {nationalCalendar} from '../../law/national-calendar.ts'
import type {Arrival} from '../../requests/arrival/arrival.ts'
import {arrive} from '../../requests/arrival/arrive.ts'
import {listRequests} from '../../requests/store/list-requests.ts'
import {given, idOf} from '../county/given.ts'
import {organsOf} from '../county/organs-of.ts'
import {enterOnce} from '../enter-once.ts'
import {cases, type TrialCase} from './cases.ts'
import {momentOn, workingDayAgo} from './days.ts'
import {peopleOf} from './people-of.ts'
import {takeTrialStep} from './take-trial-step.ts'

/**
 * The requests of the invented county, entered by its people through the ordinary ways of writing, on
 * working days counted back from today; what was begun and broken off is finished.
 */
export function enterRequests(db: Database, key: Key, at: Date): Promise<void> {
  return enterOnce(db, 'requests', async () => {
    const organs = await organsOf(db)
    for (const each of cases)
      await enterRequest(db, key, {agency: idOf(organs, each.organ), at}, each)
  })
}

async function enterRequest(
  db: Database,
  key: Key,
  {agency, at}: {agency: string; at: Date},
  {officer, before, steps, organ: _, ...asked}: TrialCase,
): Promise<void> {
  const today = dayOf(at)
  const calendar = nationalCalendar()
  const people = await peopleOf(db, agency, today)
  const on = workingDayAgo(calendar, today, before)
  const text = asked.items[0] ?? ''
  const {rows} = await listRequests(db, {own: [agency], below: []}, {text, page: 1, size: 1}, today)
  const by = {person: people(officer), address: '127.0.0.1', at: momentOn(on, at, 0)}
  const arrival: Arrival = {
    ...asked,
    on,
    wantedForm: 'paper',
    wantedWay: 'post',
    jointApplicants: [],
    agent: null,
  }
  const id = rows[0]?.id ?? given(await arrive(db, key, agency, arrival, by)).id
  for (const [place, step] of steps.entries())
    await takeTrialStep(
      db,
      key,
      {request: id, agency, officer, people, calendar, at},
      step,
      place + 1,
    )
}
