import {globSync} from 'node:fs'
import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {UsageError} from './command.ts'

/**
 * The files that a command line names, at least `least`. A folder stands for the files in it (not for
 * those in its folders); `*` and `?` are understood where the shell, as on Windows, leaves them.
 */
export async function namedFiles(words: string[], least = 1): Promise<string[]> {
  const files = (await Promise.all(words.map(filesOf))).flat()
  if (files.length < least) throw new UsageError(`请给出${least > 1 ? `至少${least}个` : ''}文件。`)
  return files
}

/** What is not there, and a folder without such files, stays as it was typed: reading says so. */
async function filesOf(word: string): Promise<string[]> {
  const found = await stat(word).catch(() => undefined)
  const files = found?.isDirectory() ? await inFolder(word) : found ? [] : matching(word)
  return files.length > 0 ? files : [word]
}

/**
 * What a report may be handed in as, also what reading refuses by name: left out in silence it would
 * pass for checked. `~$` begins what Word keeps beside a document that is open.
 */
const mayBeReport =
  /^(?!~\$|\.).*\.(?:txt|md|html?|mht(?:ml)?|docx?|pdf|xls[xb]?|ofd|wps|et|rtf|od[ts]|caj|jpe?g|png|bmp|gif|tiff?|webp|heic|zip|rar|7z)$/i

async function inFolder(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => mayBeReport.test(name))
    .sort()
    .map(name => join(folder, name))
}

function matching(pattern: string): string[] {
  return /[*?]/.test(pattern) ? globSync(pattern).sort() : []
}
