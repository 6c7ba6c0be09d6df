/** Words that stand in no person's name, in lower case: of prompts, references, and answers that name nobody. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  [
    'please select choose pick click tap enter insert type add complete fill here item option list drop-down dropdown value values option options blank empty sample example',
    'see as above below overleaf attached ditto same refer before previous previously last next time round return unchanged change changes changed update name names surname forename firstname',
    'to be not is are was were who has have had no none any all each every various several other others different from yet tbc tba n/a na unknown nobody someone somebody everyone anyone applicable available confirmed known agreed pending awaiting awaited vacant vacancy election elections appointment recruitment yes',
    'rotating rotates rotational revolving you your our their this that these those it both either neither unsure unclear unavailable',
  ]
    .join(' ')
    .split(' '),
)

/** In front of a given name they make a place or a body of it: "St Thomas Court", "King Edward Road". */
export const NAMESAKES: ReadonlySet<string> = new Set('st st. saint king queen prince princess duke'.split(' '))

/** The last word of a body or building that is called after somebody, and nobody's surname: "Dr Gray's Hospital". */
export const BODY_ENDS: ReadonlySet<string> = new Set(
  'ambulance annexe arcade centre clinic college gallery hospital infirmary library museum primary school stadium suite surgery theatre trust university wharf wing works'.split(
    ' ',
  ),
)

/** The last word of a place that is called after somebody, and seldom a surname: "Charles Dickens Close". */
export const PLACE_ENDS: ReadonlySet<string> = new Set(
  'close court dock gardens gate grove lodge mews parade place quay row villas way'.split(' '),
)

/** Such words that are surnames as well: a place only behind a name in full, "William Morris Hall". */
export const PLACES_LIKE_SURNAMES: ReadonlySet<string> = new Set(
  'barn bridge chapel church field green hall heath hill lane mill moor park walk ward wood'.split(' '),
)

/** The last word of a line of an address; behind a given name some of them are surnames. */
export const ADDRESS_ENDS: ReadonlySet<string> = new Set(
  'house street road avenue centre building buildings offices square crescent terrace drive floor estate'.split(' '),
)
