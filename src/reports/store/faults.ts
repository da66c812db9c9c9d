import type {Finding, Severity} from '../check/check.ts'

/**
 * One wrong number breaks its row and its column: findings that suspect the same cell are one fault,
 * told in one sentence.
 */
export function faultsOf(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, finding =>
    finding.suspect
      ? `${finding.severity} ${finding.suspect.cell} ${finding.suspect.value}`
      : finding,
  )
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    return group.length === 1 ? [first] : [together(first, group)]
  })
}

/** How many faults there are of each kind. */
export function countsOf(findings: readonly Finding[]) {
  const faults = faultsOf(findings)
  const count = (severity: Severity) => faults.filter(fault => fault.severity === severity).length
  return {errors: count('error'), warnings: count('warning'), notes: count('note')}
}

function together(first: Finding, group: readonly Finding[]): Finding {
  return {
    ...first,
    message: joined(group.map(({message}) => message)),
    cells: [...new Set(group.flatMap(({cells}) => cells))],
  }
}

/** 「甲；疑为丙」 and 「乙；疑为丙」 say 「甲；乙；疑为丙」. */
function joined(messages: readonly string[]): string {
  const parts = messages.map(message => message.split('；'))
  const tails = new Set(parts.map(part => part.at(-1)))
  if (tails.size > 1 || parts.some(part => part.length < 2)) return messages.join('；')
  return [...parts.flatMap(part => part.slice(0, -1)), ...tails].join('；')
}
