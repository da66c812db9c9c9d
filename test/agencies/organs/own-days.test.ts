import assert from 'node:assert/strict'
import test from 'node:test'
import {calendarOf, clearOwnDay, setOwnDay} from '../../../src/agencies/organs/own-days.ts'
import {dayKind} from '../../../src/law/calendar.ts'
import {day} from '../../../src/law/day.ts'
import {addWorkingDays} from '../../../src/law/working-days.ts'
import {testDatabase} from '../../database.ts'
import {editorAt, plantCounty} from '../import/county.ts'

test('上级自设的休息日对下级同样有效，下级自己的优先；取消后如旧', async t => {
  const db = await testDatabase(t)
  const {county, education} = await plantCounty(db)
  const editor = editorAt(county, 'system-administrator')
  const on = day('2026-03-03')
  const last = async () => addWorkingDays(await calendarOf(db, education), day('2026-03-02'), 2)
  const plain = await last()
  await setOwnDay(db, editor, {agency: county, day: on, kind: 'rest', reason: '县庆'})
  assert.deepEqual(dayKind(await calendarOf(db, education), on), {kind: 'holiday', holiday: '县庆'})
  const later = await last()
  assert.notDeepEqual(later, plain)
  const own = {agency: education, day: on, kind: 'working', reason: '开学报到'} as const
  assert.deepEqual(await setOwnDay(db, editor, own), own)
  assert.deepEqual(await last(), plain)
  assert.equal(dayKind(await calendarOf(db, county), on).kind, 'holiday')
  await clearOwnDay(db, editor, education, on)
  assert.deepEqual(await last(), later)
})
