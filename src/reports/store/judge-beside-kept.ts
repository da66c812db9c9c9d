import type {Database} from '../../db/database.ts'
import {judgeBeside} from '../check/judge-beside.ts'
import type {Examination} from '../examine/examination.ts'
import {besideOf} from './judge.ts'
import {nameOf} from './keep-report.ts'
import {tables} from './tables.ts'

/** A file that is not kept, its report judged beside those that are; nothing is written. */
export async function judgeBesideKept(
  db: Database,
  examination: Examination,
): Promise<Examination> {
  const {report, result} = examination
  if (!report || !result) return examination
  const {year} = report
  const beside = await besideOf(tables(db), {agency: nameOf(report), year, report})
  return {...examination, result: judgeBeside(report, result, beside)}
}
