/** What forms print in the place of an answer, and officers leave standing. Each is a whole text or line, without its closing mark. */

const YOUR = String.raw`(?:your|the|any|an?)\s+`
const ANSWER =
  '(?:answers?|text|response|responses|comments?|details|information|update|reply|name|date|plans?|content)'

/** Nothing else begins like this: an answer may follow on the same line or the next. */
export const PROMPT_HEADS: readonly string[] = [
  `(?:please )?(?:type|enter|insert|write|add|put|give|provide|complete|fill in|record|paste|tell us) ${YOUR}${ANSWER}(?: (?:here|below|in (?:this|the) (?:box|cell|space)|text))?`,
  `(?:please )?(?:type|enter|insert|write|add) (?:${ANSWER} )?(?:here|below)`,
  `your ${ANSWER} (?:here|goes here|below)`,
  '(?:click|tap|click or tap)(?: here)?(?: or tap)? (?:here )?to (?:enter|add|insert|choose|select|type)(?: (?:a|an|your))?(?: (?:text|date|item|answer))?',
  '(?:please )?(?:use |give |answer (?:in|with) )?(?:brief |short )?bullet ?points?(?: (?:please|only|if possible))',
  'please (?:use|give|answer (?:in|with)) (?:brief |short )?bullet ?points?(?: only| if possible)?',
  '(?:please )?(?:choose|select|pick)(?: (?:an?|one|your|from))? (?:item|option|answer|list|(?:the )?drop-?down(?: list| menu)?)',
  'please (?:choose|select)(?: one)?',
]

/** A bracket that begins so holds a prompt: "[insert plans]", "<enter name>". */
export const PROMPT_IN_BRACKETS = String.raw`(?:(?:please|enter|insert|type|add|write|list|describe|click|tap|select|choose|complete|delete as|name of|date of|text here|xx+|tbc)\b|your ${ANSWER}\b)`

/** "Please choose", "Select one from the list": what is chosen is called by nothing but these words. */
const FROM_A_LIST =
  '(?: (?:an?|one|of|from|the|this|these|your|any|as|appropriate|applicable|relevant|that|apply|applies|all|below|here|following|items?|options?|answers?|values?|lists?|names?|dates?|status|drop-?down|menu|box))'

/** Whole texts that only hold the place of an answer; what stands around them (dashes, brackets, dots) is taken off. */
export const PROMPTS_ALONE: readonly string[] = [
  String.raw`(?:click|tap|choose|select)\b.{0,20}\b(?:here|item|date|text|tap)\b.*`,
  `(?:please )?(?:choose|select|pick|tick|delete)${FROM_A_LIST}{0,7}`,
  `please (?:specify|state|describe|complete|answer|fill in|list|provide|enter|type|insert|write|add|give details)(?: (?:here|below))?`,
  `(?:please )?(?:start|begin) typing(?: here| below)?`,
  `(?:please )?(?:enter|insert|type)(?: (?:some|more))? ${ANSWER}`,
  '(?:please )?(?:add|insert|delete|continue)(?: (?:more|further|additional|extra))?(?: on an?)? (?:separate )?(?:rows?|lines?|boxes|sheets?|pages?)(?: (?:as|if|where) (?:needed|required|necessary|appropriate))?',
  `your (?:answers?|text|response|comments?|name|details)`,
  `(?:answers?|text|response|comments?|name|date) (?:goes )?(?:here|below)`,
  String.raw`(?:please )?(?:enter|insert|type|add|write|complete|fill)(?: in)?(?: your)?(?: \p{L}+)? here`,
  String.raw`\[(?:please )?(?:enter|insert|type|add|name|date|text|tbc|xx*|\.{3}|…|\s)[^\]]*\]`,
  // An address in pointed brackets is an answer.
  '<[^<>@]*>',
  'x{2,}(?:[ /]x{2,})*',
  String.raw`\?+`,
  String.raw`dd?\s?[/.-]\s?mm?\s?[/.-]\s?(?:yy){1,2}`,
  String.raw`lorem ipsum\b.*`,
]

/** No partnership is called so: "Please select your authority (click inside cell)". */
export const NAME_PROMPT = /^please (?:choose|select|pick|click)\b/i

/** Where an answer goes, as a prompt says it: "Please list your plans in the box below". */
export const ANSWER_PLACES: ReadonlySet<string> = new Set(['here', 'below', 'box', 'space', 'cell'])
