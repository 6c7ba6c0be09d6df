/** How a return says that something is not its own: "Not NI 17", "NI 35: no", "We are no longer responsible for NI 8". */

/** Right before what is disclaimed, within its clause. */
export const DISCLAIMED_BEFORE: readonly string[] = [
  String.raw`^\s*(?:[☐⬜□○◯⚪✗✘❌✕]|\[\s?\]|\(\s?\))\s*`,
  String.raw`(?:\bnone of|n['’]t)\s+`,
  String.raw`(?:\bnot|n['’]t)\s+(?:yet\s+)?(?:includ|cover|apply to|appl)\p{L}*[\s:]+(?:for\s+)?`,
  String.raw`^\W*(?:but |and )?(?:not|no longer|never|nor)\s+(?:for\s+)?`,
  String.raw`\b(?:except|excepting|excluding|apart from|other than|but not|and not|rather than|instead of|nor|neither|without)\s+(?:for\s+)?`,
  String.raw`\b(?:previously|formerly|used to be|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|in place of)\s+(?:(?:responsible|accountable)\s+for\s+|(?:leading|led)\s+on\s+)?`,
  String.raw`^\W*was\s+`,
  String.raw`(?:\b(?:not|no longer|never|cease(?:d|s)? to be)|n['’]t)\s+(?:(?:yet|now|currently|directly|ourselves|be|been|the)\s+){0,3}(?:responsible|accountable|answerable|the (?:lead|owner)|lead|leading|own|owning|claim|claiming)\b.{0,40}?`,
  String.raw`\b(?:no|without) (?:responsibility|accountability|lead role)\b.{0,20}?`,
  String.raw`\b(?:gave|given|handed|passed) (?:up|over|on)\s+`,
]

/** Nothing but what follows: "none apart from NI 8", "no targets other than NI 8" claim it. */
export const NONE_BUT =
  /(?<!\p{L})(?:none|nothing|no|not any)(?!\p{L})[^.;:,]{0,60}?(?:except(?:ing)?|apart from|other than|but|save|bar)(?!\p{L})/iu

/** Right behind it. */
export const DISCLAIMED_AFTER: readonly string[] = [
  String.raw`^\s*[:–—-]?\s*(?:[✗✘❌✕☐⬜]|\[\s?\]|N\s*(?:$|[,;\n]))`,
  String.raw`^\s*[:–—-]\s*(?:no|none|not ours|n\/a|not applicable|no longer)\s*(?:$|[,.;)\n])`,
  String.raw`^\s*\(?\s*(?:is|are|was|were)?\s*(?:not|no longer)\s+(?:ours|our own|our responsibility|the responsibility|claimed|owned|applicable|relevant to us|responsible|led by us|part of our)`,
  String.raw`^\s*[,(–—-]?\s*(?:which |that )?(?:has |have |was |were |is |are |now |since |been |being ){0,3}(?:passed|moved|transferred|handed|given)(?: over| on)? to\b`,
  String.raw`^\s*[,:(–—-]?\s*(?:(?:has been|have been|was|is|are|were|now|since)\s+){0,3}(?:dropped|deleted|removed|withdrawn|discontinued|abolished|scrapped)\b`,
  String.raw`^\s*[,(–—-]?\s*(?:(?:has been|have been|was|is|are|were|now|since)\s+){0,3}(?:replaced|superseded)\s+by\b`,
  String.raw`^\s*(?:now )?belongs? to\b(?! us\b)`,
]

/** Behind the last number of several that share a prefix: "NI 6 to 9 except NI 8", "NI 6 and 7 are ours". Any other word is what the number counts. */
export const BEHIND_CODES =
  'and to but except excepting excluding excl apart other is are was were inclusive incl only'.split(' ')
