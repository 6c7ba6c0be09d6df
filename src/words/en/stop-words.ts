/** Words that join others and say little by themselves. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been being but by can could did do does for from had has have having how i if in into is it its may might more most of on
  or our over shall should so some such than that the their them then there these they this those through to under up upon us was we were what
  when where which while who whom whose will with within would you your all also any both each other out not no only own same very now already
  across among around between during per about because although though however one's too just again here aged somebody someone something wherever whenever every everyone everybody anyone anybody everything must ought like only`.split(
    /\s+/,
  ),
)

/** Words after which a noun belongs to what stands before them, or says where and with whom. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  `of on in at for with by from to near along about after before beside besides between during following into onto over through throughout under
  until towards via within without against among around across behind outside inside as per`.split(/\s+/),
)

/** Words that go on about the noun before them. */
export const RELATIVES: ReadonlySet<string> = new Set(['which', 'that', 'who', 'whose', 'whom'])

/** Behind these words a statement goes on with another subject. */
export const SUBJECT_FOLLOWS: ReadonlySet<string> = new Set(
  'where as since because so while whereas but when after before now'.split(' '),
)

/** Words at which another statement of the same sentence begins. */
export const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'but although though because while whereas that which who whom whose when since unless if however despite'.split(' '),
)
