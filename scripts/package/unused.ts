/** What `exceljs` loads though nothing of ours calls it: its streaming reader and writer, and CSV. Left out, two dozen old packages stay out too. */
import type { Plugin } from 'rolldown'

const UNUSED = /^(?:fast-csv|\.\/stream\/xlsx\/workbook-(?:reader|writer))$/
const ABSENT = '\0left-out'

/** In place of each stands something that says so as soon as it is called, so that a later use of it is not missed. */
const SAYS_SO = `
function leftOut() { throw new Error('This part of exceljs is not in the packed program; see scripts/package/unused.ts.') }
module.exports = leftOut
module.exports.parse = leftOut
module.exports.format = leftOut
`

export const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId: (name, importer) => (importer?.includes('/exceljs/') && UNUSED.test(name) ? ABSENT : null),
  load: (id) => (id === ABSENT ? { code: SAYS_SO, moduleType: 'js' } : null),
}
