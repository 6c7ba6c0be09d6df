/**
 * What programs that export answers add to them: HTML of an online form, `="…"` that keeps Excel from changing a figure,
 * the ids of a team site's list.
 */
import { atHeight } from './raised.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** Elements that begin or end a line. */
const LINES = /<\/?(?:p|div|ul|ol|table|tbody|thead|tr|h[1-6]|blockquote)(?:\s[^<>]*)?\/?>|<br\s*\/?>/gi
const ITEM = /<li(?:\s[^<>]*)?>/gi
const WORDLESS =
  /<\/?(?:li|td|th|span|font|strong|em|small|o:p)(?:\s[^<>]*)?\/?>|<(?:hr|wbr)(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi
/** Short names that a person may write between angle brackets; they count only in pairs. */
const PAIRED = /<(a|b|i|u|s|code|label|section|article)(?:\s[^<>]*)?>([^<>]*)<\/\1>/gi
const RAISED = /<su([pb])(?:\s[^<>]*)?>([^<>]*)<\/su\1>/gi

const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', euro: '€', cent: '¢' }),
  ...Object.entries({ ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', hellip: '…', bull: '•' }),
  ...Object.entries({
    middot: '·',
    deg: '°',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    times: '×',
    plusmn: '±',
    copy: '©',
  }),
  ...Object.entries({
    reg: '®',
    trade: '™',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    laquo: '«',
    raquo: '»',
    ge: '≥',
    le: '≤',
  }),
  ...Object.entries({ szlig: 'ß', aelig: 'æ', AElig: 'Æ', oslash: 'ø', Oslash: 'Ø', eth: 'ð', thorn: 'þ', oelig: 'œ' }),
])
/** `eacute` is e with an acute accent. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    uml: '\u0308',
    tilde: '\u0303',
    cedil: '\u0327',
    ring: '\u030a',
    caron: '\u030c',
  }),
)
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi

const QUOTED = /^(?:\s*="(?:[^"]|"")*")+\s*$/
const QUOTED_PART = /="((?:[^"]|"")*)"/g

/** A line's end as a workbook's file writes it, copied as it stands. */
const CONTROL = /_x000[aAdD]_(?=\r?\n|$)/g

/** `text` of a cell without what an exporting program put around it; most texts come back as they are. */
export function undoExport(text: string): string {
  let undone = text
  if (undone.includes('="') && QUOTED.test(undone)) {
    undone = undone.replace(QUOTED_PART, (_, inner: string) => inner.replaceAll('""', '"'))
  }
  if (undone.includes('_x000')) undone = withoutLineEnds(undone)
  if (undone.includes(';#')) undone = withoutIds(undone)
  if (undone.includes('&') || undone.includes('<')) undone = withoutMarkup(undone)
  return undone
}

/** A cell that holds nothing else keeps what it holds: somebody may have meant it. */
function withoutLineEnds(text: string): string {
  const bare = text.replace(CONTROL, '')
  return bare.trim() === '' ? text : bare
}

/** `12;#Ned Farrow;#31;#Nan Stroud` → the names, a line each; `;#Red;#Blue;#` → the choices. */
function withoutIds(text: string): string {
  const parts = text
    .trim()
    .split(';#')
    .map((part) => part.trim())
  const isId = (part: string) => /^\d+$/.test(part)
  const alternates = [0, 1].some((first) =>
    parts.every((part, index) => part === '' || isId(part) === (index % 2 === first)),
  )
  const isChoices = parts[0] === '' && parts.at(-1) === ''
  if (!alternates && !isChoices) return text
  return parts.filter((part) => part !== '' && (isChoices || !isId(part))).join('\n')
}

function withoutMarkup(text: string): string {
  const marked = text.replace(RAISED, atItsHeight).replace(ITEM, '\n• ').replace(LINES, '\n').replace(WORDLESS, ' ')
  const plain = replaceAgain(marked, PAIRED, '$2')
  const tidied = plain === text ? text : tidyLines(plain)
  const once = decodeEntities(tidied)
  // What was made safe twice (`&amp;#39;`) is read twice.
  return /&amp;(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d{0,2});/i.test(tidied) ? decodeEntities(once) : once
}

function atItsHeight(_: string, kind: string, text: string): string {
  return atHeight(text, kind.toLowerCase() === 'p' ? 'superscript' : 'subscript')
}

/** Replaces until nothing changes, for elements within elements. */
function replaceAgain(text: string, pattern: RegExp, by: string): string {
  let result = text
  for (let times = 0; times < 5; times++) result = result.replace(pattern, by)
  return result
}

/** Lines with single spaces and none at their ends; empty ones are left out. */
export function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Named and numbered characters of HTML as what they stand for; numbers that pages mean for Windows-1252 as the web reads them. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? accented(name) ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    if (code >= 0x80 && code < 0xa0) return decodeWindows1252(Uint8Array.of(code))
    return code >= 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

function accented(name: string): string | null {
  const accent = ACCENTS.get(name.slice(1))
  return accent === undefined ? null : (name.slice(0, 1) + accent).normalize('NFC')
}
