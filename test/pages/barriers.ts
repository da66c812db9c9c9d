import axe from 'axe-core'
import type {Page} from 'playwright-core'

/** A rule of axe that is broken, and the places where. */
export type Barrier = [rule: string, places: string[]]

/** What axe finds by all of its rules. */
export function everything(page: Page): Promise<Barrier[]> {
  return barriers(page)
}

/** What it finds of the rule that colours alone can break. */
export function contrast(page: Page): Promise<Barrier[]> {
  return barriers(page, ['color-contrast'])
}

/** By how many pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}

/**
 * What axe finds on a page as it looks now, by all of its rules or by these. It is run in the page
 * itself, where its text stays until the next page: the usual wrapper opens a second page each time,
 * for frames of other sites, of which ours have none.
 */
async function barriers(page: Page, rules?: string[]): Promise<Barrier[]> {
  if (page.frames().length > 1) throw new Error('the page has frames, which are not looked into')
  await atRest(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async given => {
    const {run} = (globalThis as unknown as {axe: typeof axe}).axe
    const runOnly = given && {type: 'rule' as const, values: given}
    const found = await run(document, {resultTypes: ['violations'], ...(runOnly && {runOnly})})
    return found.violations.map(({id, nodes}) => ({id, places: nodes.map(({target}) => target)}))
  }, rules)
  return violations.map(({id, places}) => [id, places.map(target => target.join(' '))])
}

/**
 * A button that has just been pressed is between two colours, one that waits for its answer is pale
 * and does nothing; what turns for ever is not waited for.
 */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      !document.querySelector('.ant-btn-loading') &&
      document
        .getAnimations()
        .every(
          ({playState, effect}) =>
            playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
        ),
  )
}
