/** Titles before a name, in lower case and without their full stop. */
export const TITLES: ReadonlySet<string> = new Set(
  'cllr cllrs councillor councillors cllor clr dr drs doctor mr mrs messrs ms miss mx prof profs professor rev revs revd revds reverend rt right hon honourable very ven venerable sir dame lord lady baroness baron earl viscount cdr col colonel lt lieutenant wing cmdr sqn ldr flt gen general brigadier brig major maj capt captain commander supt superintendent chief insp inspector sgt sergeant ald alderman fr father sister judge acc dcc pc ds det dci cyng cynghorydd comhairleoir'.split(
    ' ',
  ),
)

/** In front of "Cllr" these are part of the title: "District Cllr Ann Reed". */
export const COUNCILS_OF_COUNCILLORS: ReadonlySet<string> = new Set(
  'county district borough city town parish ward'.split(' '),
)
export const COUNCILLOR = /^(?:cllrs?|councillors?)\.?$/iu

/** Offices that are also titles, unless "of" follows: "Bishop Colin", but "Bishop of Dorchester". */
export const OFFICE_TITLES: ReadonlySet<string> = new Set(
  'bishop dean archdeacon canon mayor provost president principal'.split(' '),
)

/** Titles that begin offices as well: "Chief Executive", "General Manager", "Major Projects Lead". */
export const TITLES_OF_OFFICES: ReadonlySet<string> = new Set('chief general major wing right very judge'.split(' '))

/** One title for several people, and the title each of them has. */
export const SHARED_TITLES: ReadonlyMap<string, string> = new Map([
  ['cllrs', 'Cllr'],
  ['councillors', 'Councillor'],
  ['drs', 'Dr'],
  ['messrs', 'Mr'],
  ['profs', 'Prof'],
  ['revs', 'Rev'],
  ['revds', 'Revd'],
])

/** Behind a rank: "Lt Col (Retd)". */
export const RETIRED_MARK = /^(?:ret'?d|retd|rtd|ret|retired)\.?$/iu
