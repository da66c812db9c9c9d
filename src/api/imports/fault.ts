/** Nobody waits for the answer of an import any more: what went wrong is for who looks after the program. */
export function fault(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
}
