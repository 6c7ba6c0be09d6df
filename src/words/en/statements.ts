/** How answers say that there is none, that it is still to come, or that it stands elsewhere. Whole answers in other languages stand in folders of their own. */

/** Asked, and answered with nothing: "-", "n/a", "none". */
export const EMPTY = /^(?:[-–—−]+|\.{2,}|…|n\s?[/.]?\s?a\.?|none|nil|not applicable)[\s.!]*$/iu

/** An answer is still to come: "TBC", "Date to follow". */
export const AWAITED =
  /^(?:(?:an? |the |our |full |further |more )*(?:dates?|names?|details|meetings?|figures?|answers?|reports?|updates?|information|responses?|text|copy|still|all) )?(?:t\.?\s?b\.?\s?[cad]\b\.?|(?:yet )?to be (?:confirmed|advised|announced|arranged|agreed|decided|determined|appointed|elected|completed|provided|nominated)(?: (?:at|by|in|on|after|following|shortly|soon|later|when)\b.{0,40})?|(?:details |more )?(?:to|will) follow|awaited|awaiting\b.{0,30}|pending|not (?:yet )?(?:known|available|decided|agreed|confirmed))[\s.!]*$/iu

/** An office without a holder: "Vacant", "No chair yet". */
export const VACANT =
  /^(?:(?:currently|presently|now|post|position|the post is|this post is) )*(?:vacan(?:t|cy)|unfilled|none|nil|nobody|no[- ]one|unknown|not known|not (?:currently |yet )?(?:applicable|appointed|assigned|allocated|required|nominated)|n\s?\/?\s?a|no (?:chair(?:man|person)?|(?:cabinet )?member|representative|appointment|nomination|one)(?: (?:yet|appointed|nominated))*|[-–—−]+|\.{2,})(?:[ ,]+(?:at (?:present|the moment|this time|this stage)|currently|yet|for now|post|position|as yet|(?:following|after|since|until|from|pending)\b.*))?[\s.!]*$/iu

/** "As above": the answer to another question. */
export const ABOVE =
  /^(?:please )?(?:ditto|(?:see|as|as per|as for|same as|refer to|per)(?: (?:set out|described|stated|detailed|listed|noted|mentioned|given|shown|the|all|box|section|answer|comments?|notes?|previous))* (?<where>above|below|over(?:leaf)?))[\s.!]*$/iu

/** Marks and the shortest word that repeat what stands above. */
export const DITTO_MARK = /^(?:["“”″〃]|''|’’|[-–]\s?["“”″]\s?[-–]|[-–]?\s?do\.?\s?[-–]?)$/iu

const NO_CHANGE =
  'no (?:(?:significant|major|further|real|material|new) )?(?:changes?|updates?)|unchanged|nothing (?:new|further)(?: to (?:add|report))?|remains? (?:the same|unchanged)|still the same'
const A_QUARTER = String.raw`(?:first|second|third|fourth) quarter|q[1-4](?: (?:20)?\d\d(?:[/–-]\d\d)?)?`
const AS_THEN = `as (?:before|previously|(?:at |in |for |per )?(?:the )?(?:last|previous))|same as (?:before|(?:in |for )?(?:the )?(?:last|previous|${A_QUARTER}))|see (?:the )?(?:last|previous)`
/** What may follow: "No change since our last report". */
const SINCE_WHEN =
  'since|from|to|in|at|on|the|our|reported|stated|last|previous(?:ly)?|time|quarter|year|round|update|report|return|months?|period|form'

/** What was answered in the round before holds still: "No change", "As last time". */
export const AS_BEFORE = new RegExp(
  String.raw`^(?:there (?:is|are|has been|have been) )?(?:${NO_CHANGE}|${AS_THEN})(?: (?:${SINCE_WHEN}))*[\s.!]*$`,
  'iu',
)

/** The answer is in another document: "See the attached report". */
export const ELSEWHERE =
  /^(?:please )?(?:see|refer to|as per|as in|per)\b.*\b(?:attach(?:ed|ment)|append(?:ix|ed)|annex|enclosed|separate|report|minutes|web ?site|document|action plan)\b.*$/iu

/** The answer may be that to the question whose words follow: "See priorities". */
export const OTHER_QUESTION =
  /^(?:please )?(?:see|as per|as for|as|refer to|same as|per|covered (?:in|under|by))\s+(?<words>[\p{L}\d\s/&'’-]+?)(?: (?:above|below))?[\s.!]*$/iu

/** Words of a question that tell it from no other. */
export const LIGHT_WORDS: ReadonlySet<string> = new Set(
  'a all and answer answers any are as at box by comment comments for from in is it listed of on or our question response section see set out the these this those to under up what which your'.split(
    ' ',
  ),
)
