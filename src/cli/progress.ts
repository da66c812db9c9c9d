import {SingleBar} from 'cli-progress'

/** A bar on a terminal's standard error for many files; silent where nobody watches. The cursor stays: Ctrl-C would not bring it back. */
export function openProgress(total: number, what = '') {
  if (total < 2 || !process.stderr.isTTY) return {step() {}, clear() {}, end() {}}
  const bar = new SingleBar({
    format: `${what}{bar} {value}/{total} 份，剩余约 {eta_formatted}`,
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(total, 0)
  return {
    step: () => bar.increment(),
    /** Makes room before a line is printed where the bar stands. */
    clear: () => process.stderr.write('\r\u001b[K'),
    end: () => bar.stop(),
  }
}

/** The same for a count whose total is only estimated. */
export function openCounter(unit: string) {
  if (!process.stderr.isTTY) return {set() {}, end() {}}
  const bar = new SingleBar({
    format: `{bar} {value} ${unit}`,
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(1, 0)
  return {
    set(value: number, total: number) {
      bar.setTotal(Math.max(total, value, 1))
      bar.update(value)
    },
    end: () => bar.stop(),
  }
}
