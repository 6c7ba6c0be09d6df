/** Words of which a statement is made that there is nothing to say: "None at present", "There are no issues to report this quarter". */

/** One of these stands at its head. "No change" is not among such statements: it refers to what was said last time. */
export const NOTHING_HEADS: ReadonlySet<string> = new Set('none nil nothing no not nobody n/a na'.split(' '))

/** What may stand before the head. */
export const NOTHING_OPENINGS: ReadonlySet<string> = new Set(
  'there is are was were we i have has currently presently'.split(' '),
)

/** Nothing but these follows it. A word of the matter itself ("No accidents this year") makes it news. */
export const NOTHING_WORDS: ReadonlySet<string> = new Set(
  [
    'at the this that these those present moment time stage point now currently presently so far yet as date today to in on for from by during since within our us we are is aware which',
    'that know knows thank thanks you',
    'report add note say raise declare flag highlight mention return submit record list',
    'quarter month year period round reporting last previous update meeting half',
    'issue issues challenge challenges problem problems concern concerns risk risks barrier barriers difficulty difficulties obstacle obstacles',
    'target targets indicator indicators meeting meetings date dates sub-group sub-groups subgroup subgroups group groups committee committees task working delivery',
    'achievement achievements plan plans priority priorities comment comments item items matter matters information news',
    'further additional other new specific particular significant major known identified outstanding applicable available received provided required needed planned scheduled arranged fixed',
  ]
    .join(' ')
    .split(' '),
)
