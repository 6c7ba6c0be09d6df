/** Whole answers in Welsh that say there is none, or that point elsewhere: councils in Wales are answered in either language, or both. In small letters, with straight apostrophes. */

export const NOTHING: ReadonlySet<string> = new Set([
  'dim',
  'dim byd',
  "dim i'w adrodd",
  "dim byd i'w adrodd",
  "dim i'w nodi",
  'dim sylwadau',
  'dim ar hyn o bryd',
  'amherthnasol',
  'ddim yn berthnasol',
  'nid yw yn berthnasol',
  "nid yw'n berthnasol",
])

export const VACANT: ReadonlySet<string> = new Set(['gwag', 'yn wag', 'swydd wag', 'neb', 'neb ar hyn o bryd'])

export const AWAITED: ReadonlySet<string> = new Set(["i'w gadarnhau", "i'w chadarnhau", 'i ddilyn', "i'w benodi"])

/** What was said in another answer of the return. */
export const ABOVE: ReadonlySet<string> = new Set(['fel uchod', 'gweler uchod', 'gweler isod', 'fel isod'])

/** What was said last time. */
export const AS_BEFORE: ReadonlySet<string> = new Set(['dim newid', "fel o'r blaen", 'heb newid'])
