/** Words about the names of partnerships. */

/** Words that say what sort of body it is, not which; they never tell two partnerships apart by themselves. */
export const BODY_WORDS: ReadonlySet<string> = new Set(
  'partnership partnerships trust board group alliance forum committee panel network body local strategic lsp lsps strategy'.split(
    ' ',
  ),
)

/** Body words shortened, and other ways to write a word of a name. */
export const NAME_VARIANTS: Readonly<Record<string, string>> = {
  pship: 'partnership',
  ptnrship: 'partnership',
  partnshp: 'partnership',
  ptnshp: 'partnership',
  pshp: 'partnership',
  bd: 'board',
  brd: 'board',
  grp: 'group',
  gp: 'group',
  cttee: 'committee',
  ctte: 'committee',
  peoples: 'people',
  persons: 'people',
}

export const JOINING_WORDS: ReadonlySet<string> = new Set('and the of for in with to a'.split(' '))

/** What officers write around a name that is no part of it: which paper this is, of when, in which state. */
export const NAME_FURNITURE: ReadonlySet<string> = new Set(
  `return returns update updates form report submission final draft revised amended corrected latest copy version ver v completed complete signed approved
  ended ending dated quarterly annual yearly monthly quarter year month period new old for of from by the to january february march april may june july august september october november
  december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter xls xlsx xlsm csv ods docx`.split(
    /\s+/,
  ),
)

/** Words of a council's name beside its place. */
export const COUNCIL_WORDS: ReadonlySet<string> = new Set(
  'county council cc city borough metropolitan district unitary authority royal of the and london combined'.split(' '),
)

/** Before a name in brackets: the body was called so once, or is called so as well. */
export const FORMERLY =
  /^(?:formerly|previously|once|until \d{4}|was|ex)(?: (?:known as|called|named))?(?: the)?[\s:-]+/iu
