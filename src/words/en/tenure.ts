/** How officers say who held, holds and will hold an office. */

export type Tenure = 'holds' | 'incoming' | 'former'

export interface TenurePhrase {
  readonly words: string
  /** What it says of the person in front of it. */
  readonly before: Tenure | null
  /** What it says of the person behind it. */
  readonly after: Tenure | null
  /** Says something of the one in front only if a person follows: "Ann Reed, now Leader" still holds the office. */
  readonly needsPerson?: true
}

const ELECT = `(?:(?:vice[- ])?(?:chair(?:man|woman|person)?|president|leader|mayor)[- ])?(?:elect|designate)`
const GONE = `(?:stood down|stepped down|stepped aside|resigned|retired|left|moved on|moved away|died|passed away|deceased|rip|finished|ceased|gone)`
const OFFICE = '(?:chair(?:man|woman|person)?|member|leader|cabinet member|holder|contact(?: officer)?)'
const OFFICE_OF = `(?: as (?:the )?${OFFICE})?`

/** The first that fits counts, so that longer phrases stand before those they begin with. */
export const TENURE_PHRASES: readonly TenurePhrase[] = [
  {
    words: `(?:who |which )?(?:is |are )?(?:to be|will be|being|is being|soon) (?:replaced|succeeded|followed)(?: (?:in|on|at|from|after) [^,;()]{1,30}?)? by`,
    before: null,
    after: 'incoming',
  },
  { words: `(?:will hand|hands|handing|to hand|is handing)(?: over)? to`, before: null, after: 'incoming' },
  {
    words: String.raw`(?:who )?(?:will be taking|will take|is to take|to take|is taking|takes|taking) over${OFFICE_OF} from(?= (?:the )?\p{L}+ \p{L})(?! (?:\d|january|february|march|april|may|june|july|august|september|october|november|december)\b)`,
    before: 'incoming',
    after: 'holds',
  },
  { words: `(?:will replace|to replace|will succeed|to succeed)`, before: 'incoming', after: 'holds' },
  {
    words: `(?:who )?(?:will be taking|will take|is to take|to take|is taking|takes|taking) over${OFFICE_OF}`,
    before: 'incoming',
    after: null,
  },
  {
    words: String.raw`(?:to start|starts|starting|will start|will be joining|joins|to become (?:chair\p{L}*)|will become (?:chair\p{L}*)|becomes (?:chair\p{L}*))`,
    before: 'incoming',
    after: null,
  },
  { words: `(?:incoming|${ELECT}|successor|next)`, before: null, after: 'incoming' },
  {
    words: `(?:(?:who )?(?:has been|have been|was|were|been) )?(?:replaced|succeeded|followed)(?: (?:in|on|at|from|after) [^,;()]{1,30}?)? by`,
    before: 'former',
    after: 'holds',
  },
  { words: `(?:→|[-=]+>|»|>>)`, before: 'former', after: 'holds' },
  { words: `(?:has |have )?handed(?: over)?(?: the chair)? to`, before: 'former', after: 'holds' },
  {
    words: `(?:who |and )?(?:has |have )?(?:taken|took) over${OFFICE_OF}(?: the chair)? from`,
    before: 'holds',
    after: 'former',
  },
  { words: `(?:who |and )?(?:has |have )?(?:taken|took) over${OFFICE_OF}`, before: 'holds', after: null },
  {
    words: `(?:who )?(?:replacing|replaces|has replaced|replaced|succeeding|succeeds|has succeeded|succeeded|in place of|instead of|in succession to)`,
    before: 'holds',
    after: 'former',
  },
  {
    words: `(?:following|since|after|on) (?:the )?(?:resignation|retirement|departure|death|loss) of`,
    before: 'holds',
    after: 'former',
  },
  {
    words: `(?:was |is )?(?:formerly|previously|last) (?:held |chaired |filled )?by`,
    before: null,
    after: 'former',
  },
  {
    words: `(?:the )?(?:last|previous|past|former|outgoing|retiring|departing) ${OFFICE}(?: was| is)?`,
    before: null,
    after: 'former',
  },
  {
    words: `(?<!to be )(?:(?:has been|was|were|is) )?(?:newly |recently |duly )?(?:re-?)?(?:elected|appointed)${OFFICE_OF}`,
    before: 'holds',
    after: null,
  },
  {
    words: `(?:the |our )?(?:current |present )?${OFFICE} is`,
    before: null,
    after: 'holds',
    needsPerson: true,
  },
  { words: `is (?:the |our )?(?:current |present )?${OFFICE}`, before: 'holds', after: null },
  {
    words: `(?:until recently|before that|prior to that|predecessor|previously|formerly|outgoing|retiring|departing|former|ex|previous|was)(?![- ]?officio)`,
    before: null,
    after: 'former',
  },
  {
    words: `(?:who )?(?:(?:has|have|had) )?(?:now |since |recently )?${GONE}${OFFICE_OF}`,
    before: 'former',
    after: null,
  },
  { words: `no longer${OFFICE_OF}`, before: 'former', after: null },
  {
    words: `(?:is |to be |will be )?(?:standing down|stepping down|stand down|step down|stands down|steps down|retires|retiring|leaves|leaving|resigns|resigning)${OFFICE_OF}`,
    before: 'holds',
    after: null,
  },
  {
    words: `(?:is |are )?(?:now|currently|presently|at present)(?: is)?`,
    before: 'former',
    after: 'holds',
    needsPerson: true,
  },
  { words: `then`, before: null, after: 'incoming', needsPerson: true },
  {
    words: `(?:the )?new(?: ${OFFICE}(?: is)?)?`,
    before: 'former',
    after: 'holds',
    needsPerson: true,
  },
  {
    words: `(?:still|remains|remain|continues(?: as| to be)?|re-?elected|unchanged|no change|as before)`,
    before: 'holds',
    after: 'holds',
    needsPerson: true,
  },
]

/** An office said to be empty, wherever the words stand; what stands around them tells more of it. */
export const VACANCY =
  /(?<![\p{L}-])(?:vacan(?:t|cy|cies)|unfilled|not (?:yet |currently )?(?:appointed|elected|filled|known|confirmed|decided|nominated)|t\.?b\.?[ca]\.?|to be (?:elected|appointed|confirmed|decided|announced|agreed|nominated|arranged|recruited|advised|found|determined)|awaiting|awaited|pending|nobody|no[- ]one|under recruitment|recruit(?:ing|ment)|no (?:current |present )?(?:chair(?:man|woman|person)?|member|representative|appointment|nomination|holder))(?![\p{L}-])/iu

/** A whole answer that says the holder is last time's. */
export const SAME_AS_LAST_TIME =
  /^(?:(?:there (?:is|are|has been|have been) )?no(?: further)? changes?(?: (?:here|made))?|unchanged|not changed|nothing (?:has )?changed|(?:is |are |still |remains? |stays )?(?:the )?same(?: (?:person|people|holders?|chair\p{L}*|contacts?|officers?|member|names?))?|as (?:before|previously|(?:(?:reported|stated|given|notified|advised|per|in|at|on|for|was|with) )*(?:the |our |your |my )?(?:last|previous(?:ly)?|before)(?! name))|(?:continues|remains?|stays|still)(?: (?:as|unchanged|the same|in post))*|see (?:the |our )?(?:last|previous)|as (?:reported|stated|given|notified|advised|shown)(?= (?:in|on|at|for) .*\d{4})|ditto (?:the )?last)(?:[ ,]+(?:as|since|from|to|in|at|on|of|the|our|my|your|reported|stated|submitted|given|last|previous(?:ly)?|before|time|quarter|year|round|update|report|return|returns|submission|form|months?|period|meeting|sheet|post))*(?:[ ,]+(?:january|february|march|april|may|june|july|august|september|october|november|december))?(?:[ ,]+(?:19|20)\d\d)?[\s.!]*$/iu

/** Said of a person who does not hold the office where nothing else was written of when. */
export const STATUS_WORDS = { incoming: 'incoming', former: 'formerly' } as const
