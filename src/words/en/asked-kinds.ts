/** What questions say of the kind of their answers, for drafting a form nobody has described. The first that fits is the kind; a person corrects it. */
import type { FieldKind } from '../../config/schema.ts'

export interface AskedKind {
  readonly kind: FieldKind
  readonly label: RegExp
  /** Labels with more words are questions about the thing rather than for it; left out, any number. */
  readonly mostWords?: number
  readonly topic?: string
  readonly role?: string
  readonly choices?: readonly string[]
}

const BODY = 'partnership|forum|board|group|alliance|network|body|organisation|committee|trust|panel'

export const ASKED_KINDS: readonly AskedKind[] = [
  {
    kind: 'partnership',
    label: new RegExp(
      String.raw`^(?:(?:name|title) of\b.{0,40}|which (?:(?!working|task|sub|other)\w+ )?|what is the name of\b.{0,40})\b(?:${BODY})\b(?! (?:chair|members?|lead))`,
      'i',
    ),
    mostWords: 9,
  },
  {
    kind: 'partnership',
    label: new RegExp(String.raw`^(?:the |your )?(?:${BODY})(?: name)?$`, 'i'),
    mostWords: 4,
  },
  { kind: 'people', label: /^(?:vice|deputy)[- ]?chair/i, role: 'viceChair', mostWords: 6 },
  { kind: 'people', label: /\bcabinet\b/i, role: 'cabinetMember', mostWords: 6 },
  { kind: 'people', label: /\bchair(?:man|person|woman|s|ed)?\b/i, role: 'chair', mostWords: 6 },
  { kind: 'choices', label: /\b(?:tick|select|choose|mark) (?:all|any|as many|those|each)\b/i },
  {
    kind: 'choice',
    label:
      /\bRAG\b|\b(?:red|amber|green)\W+(?:red|amber|green)\b|^(?:overall|current|delivery|project) (?:standing|status|rating|confidence)$/i,
    choices: ['Red', 'Amber', 'Green'],
  },
  { kind: 'yesNo', label: /\by(?:es)?\s*(?:\/|or)\s*no?\b/i },
  { kind: 'percentage', label: /%|\bper ?cent(?:age)?\b|\b(?:proportion|share) of\b/i },
  {
    kind: 'money',
    label:
      /£|€|\$|\b(?:budget|expenditure|funding (?:secured|received|awarded)|cost|costs|spend|spent|underspend|overspend|income)\b/i,
    mostWords: 12,
  },
  {
    kind: 'number',
    label: /^(?:the |total )?(?:number|no\.) of\b|\bhow many\b|^(?:total )?(?:members|attendance|headcount)$/i,
  },
  {
    kind: 'period',
    label:
      /\b(?:reporting|financial|this) (?:period|quarter|year)$|^(?:period|quarter|financial year)\b(?!.*\d)|^(?:months?|weeks|quarters?|period|year)\b.{0,30}\bcover(?:s|ed)\b/i,
    mostWords: 6,
  },
  { kind: 'targets', label: /\b(?:targets?|indicators?)\b/i, topic: 'targets' },
  {
    kind: 'subGroups',
    label: /\b(?:sub-?groups?|task (?:and finish )?groups?|working groups?|delivery groups?)\b/i,
    topic: 'subGroups',
  },
  {
    kind: 'meetings',
    label: /\b(?:dates?|when|next|last)\b.{0,40}\bmeet(?:ings?)?\b|\bmeetings? dates?\b|^meetings?\b/i,
    topic: 'meetings',
  },
  {
    kind: 'date',
    label:
      /^(?:date|day)\b(?!.*\bmeeting)|(?<!\b(?:to|up|out of) )\bdate$|\b(?:completed|signed(?: off)?|submitted|filled in) on$/i,
    mostWords: 8,
  },
]

/** Said shortly, whatever it is: kinds told by a word in few others. */
export const ASKED_SHORTLY: readonly AskedKind[] = [
  { kind: 'contactName', label: /^(?:person|whom?) (?:to|we can) (?:ask|contact|ring|call)$/i, mostWords: 5 },
  { kind: 'email', label: /\be-?mail(?: address)?$/i, mostWords: 4 },
  { kind: 'phone', label: /\b(?:tele)?phone(?: number)?$/i, mostWords: 4 },
  { kind: 'text', label: /\b(?:venue|post ?code|web ?site|job title|reference number)$/i, mostWords: 4 },
]

/** "Has the board agreed a plan?" is answered with yes or no, "Is there anything else?" is not. */
export const YES_OR_NO_QUESTION =
  /^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)\b(?!.*\b(?:any|anything|anyone|how|what|which|why|or)\b).*\?$/i

/** An option with its box: "☑ Towns", "[x] Towns". */
export const BOXED_OPTION = /(?:[☐☑☒✓✔✗]|\[[ xX✓]?\])\s*([^☐☑☒✓✔✗[\]\n]+)/gu

/** Which topic of the reports a free question belongs to: the first that fits. What hinders is named with what it hinders, "barriers to progress". */
export const ASKED_TOPICS: readonly [RegExp, string][] = [
  [/barrier|obstacle|difficult|in the way/i, 'challenges'],
  [/achiev|went well|outcome|success|done|progress|accomplish|highlight/i, 'achievements'],
  [/plan|priorit|next|ahead|upcoming|intend|coming year|forward/i, 'plans'],
  [/challeng|risk|concern/i, 'challenges'],
  [/issue|support|help|aware/i, 'issues'],
  [/focus|current|activit|working on/i, 'focus'],
  [/find out more|further information|website|more information/i, 'furtherInformation'],
]

/** Offices of those who are asked about a return rather than of those who lead the partnership. */
export const CONTACT_OFFICE = /officer|contact|secretar|co-?ordinator|manager|completed by|clerk|author/i

/** Sheets of a form's workbook that officers do not fill in. */
export const NO_FORM_SHEET =
  /\b(?:look-?ups?|values|reference data|meta ?data|validation|contents|read ?me|back-?end)\b|values$/i

/** Requests that are questions rather than instructions, wherever they stand. */
export const REQUEST = /^please (?:list|describe|explain|outline|summarise|set out)\b/i

/** Beginnings of questions. */
export const QUESTION_OPENING =
  /^(?:if .{1,40}\bplease (?:explain|describe|specify|give|say|state|list|provide|tell)|what|which|who|when|where|how|why|are|is|do|does|did|has|have|please (?:list|describe|explain|indicate|give|outline|summarise|set out|tell|state|provide|confirm|select)|list|describe|outline|summarise|tell us)\b/i

/** Between a question and its answers, in a column of their own: what part of the answer goes there. */
export const PART_OF_ANSWER =
  /^(?:name|full name|e-?mail(?: address)?|tel(?:ephone)?(?: (?:no\.?|number))?|phone(?: (?:no\.?|number))?|mobile|job title|position|role|organisation(?: name)?|address|post ?code|date|signature)[\s:*]*$/i

/** Between a question and its answer, about the question itself. */
export const ABOUT_THE_QUESTION =
  /^(?:this|these|the following) (?:questions?|sections?|fields?|boxe?s?|tables?|answers?)\b/i

/** What whoever signs a form declares by it. */
export const DECLARATION = /^(?:i|we|the \w+) (?:hereby )?(?:confirm|certify|declare|agree)\b/i

/** A text that is a form's name rather than a question of it. */
export const FORM_TITLE =
  /\b(?:form|return|update|report|template|questionnaire|survey|review|monitoring|quarterly|annual|tab \d+)\b/i

/** Words that a key does without. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a an and are any as be by do does for has have how if in is it of on or our please the there this to was what when which who will with you your'.split(
    ' ',
  ),
)

/** A choice of two, also where a remark follows. */
export const YES_OR_NO = /^(?:yes|no|y|n)(?:$|[.,;:–—-]|\s[–—-])/i

/** Totals beneath the columns of a table, and what invites to more rows. */
export const TABLE_END = /^(?:(?:grand |sub-?)?totals?\b|add (?:more |further )?rows\b|please add\b)/i

/** The first line of a drop-down, which is no choice. */
export const CHOOSE = /^(?:<.*>|\[.*\]|(?:please )?(?:select|choose|pick)(?: (?:an?|one|from|the)\b.{0,40})?|-+)$/i
