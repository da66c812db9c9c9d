import type {Circumstances} from '../../settings/settings.ts'

/** What the rows of a register are judged by beside themselves. */
export type Ground = {
  circumstances: Circumstances
  /** The agency's people and departments, by whom and by which a row may say it was handled. */
  people: readonly {id: string; name: string}[]
  departments: readonly {id: string; name: string}[]
  /** Registration numbers that the agency has given or imported already. */
  numbers: ReadonlySet<string>
  /** Who imports, and whose the cases are that name nobody; nobody where the desk is empty. */
  by: string
  officer: string | undefined
}
