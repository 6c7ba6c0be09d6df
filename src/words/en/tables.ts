/** Words by which rows of a table that are no records are known. Parts of patterns, each at the beginning of a row's first text. */

export const TOTALS = '(?:(?:grand |sub-?|overall )?totals?|sum|overall|average|mean)'

/** What may follow them; any other word makes it a name: "Total refurbishment of the hall". */
export const OF_TOTALS =
  '(?:cost|budget|spend|amount|value|number|all|overall|for|of|this|the|year|projects?|rows?|\\(.*\\)|[£€$:.–-])'

/** "Add rows as needed", "Insert further lines if required". */
export const ROW_INVITATIONS = [
  '(?:please )?(?:add|insert|use|copy|continue)\\b.{0,30}\\b(?:rows?|lines?|sheets?|pages?)\\b',
  '(?:please )?expand (?:the |this )?table',
  '(?:\\[|\\()?(?:more|further|additional|extra) (?:rows?|lines?)',
]

/** A row that shows how to fill in the others. */
export const ROW_EXAMPLES = ['e\\.?g\\.?[:,]?\\s', '(?:for )?example(?= ?\\d*\\s*[:–-]|$)', '\\(example\\)']

/** With a colon, words to a table and no record: "Note: figures are provisional". */
export const ROW_REMARKS = [
  'notes?',
  'n\\.?b\\.?',
  'sources?',
  'signed(?: by)?',
  'signature',
  'footnotes?',
  '(?:rag |colour )?(?:key|legend)(?: to .{1,30})?',
]

/** Over a column that only counts the rows. */
export const ROW_NUMBER_HEADINGS: ReadonlySet<string> = new Set([
  'no',
  'nr',
  'number',
  'row',
  'item',
  'line',
  'ref',
  '#',
  'id',
  '',
])

/** What the rows that are no records are set aside under. */
export const TOTAL_HEADING = 'Total'
export const EXAMPLE_HEADING = 'Example'

/** Beside a column's own words: what was so at an earlier time. */
export const EARLIER_COLUMN =
  /^(?:(?:at|in|from|as at|the) )*(?:last|previous|prior|earlier|former|original|old|initial|first|baseline|opening)\b/i
/** In front of a column's own words: it is the column as it is now. */
export const PRESENT_COLUMN =
  /^(?:the )?(?:current|latest|present|new|revised|updated|this (?:quarter|month|year|period|round|time)(?: s)?)$/i
/** Behind a column's own words these say no more than they do: "Project name", "RAG status". */
export const SAME_COLUMN = /^(?:name|title|status|rating)$/i
/** Behind a column's own words these make it another one, beside it: "RAG comments". */
export const COLUMN_BESIDE =
  /^(?:comments?|commentary|notes?|narrative|remarks?|explanation|reasons?|rationale|description)\b/i
