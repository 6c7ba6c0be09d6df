import { changeReportPages, PAGE } from '../../../src/write/html/change-report-page.ts'
import type { RoundResults } from '../../../src/write/results.ts'

/** The page of a round whatever its size. */
export function changeReportPage(results: RoundResults): Uint8Array {
  const everyCard = { cards: Number.POSITIVE_INFINITY, bytes: Number.POSITIVE_INFINITY }
  const page = new Map(changeReportPages(results, everyCard)).get(PAGE)
  if (!page) throw new Error('there is no page')
  return page
}
