/** Choices that are ready made, and how people write, colour and tick what they choose. */

export const YES_NO = [
  { choice: 'Yes', otherLabels: ['Y', 'True'] },
  { choice: 'No', otherLabels: ['N', 'False', 'Not yet', 'No, not yet'] },
]

/** Red, amber, green; the best first. */
export const RAG = [
  { choice: 'Green', otherLabels: [] },
  { choice: 'Amber', otherLabels: ['Yellow', 'Orange'] },
  { choice: 'Red', otherLabels: [] },
]

/** Colours that say how a matter stands, the best first. */
export const STANDING_COLOURS: readonly (readonly string[])[] = [['green'], ['amber', 'yellow', 'orange'], ['red']]

/** What a symbol stands for, the likeliest first. */
export const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  '🔴': ['red'],
  '🟥': ['red'],
  '🛑': ['red'],
  '🟠': ['amber', 'orange'],
  '🟧': ['amber', 'orange'],
  '🟡': ['amber', 'yellow'],
  '🟨': ['amber', 'yellow'],
  '🟢': ['green'],
  '🟩': ['green'],
  '🔵': ['blue'],
  '🟦': ['blue'],
  '⚫': ['black'],
  '⬛': ['black'],
  '⚪': ['white', 'grey'],
  '✓': ['yes'],
  '✔': ['yes'],
  '✅': ['yes'],
  '☑': ['yes'],
  '✗': ['no'],
  '✘': ['no'],
  '✖': ['no'],
  '❌': ['no'],
}

/** A remark that begins so takes back some of what was chosen: "Yes, but …", "No – not any more". */
export const TAKES_BACK: ReadonlySet<string> = new Set(
  'but although though however albeit not except partly partially mostly almost nearly if subject pending unless maybe perhaps possibly probably hopefully soon or and to moving becoming turning tbc provisionally'.split(
    ' ',
  ),
)

/** A remark that is nothing else speaks of another time, or only of a part: "Green (last quarter)", "Yes – in part". */
export const OF_ANOTHER_TIME =
  /^(?:(?:the |at |in |for )*(?:last|previous|prior|next) (?:quarter|time|round|period|year|month|report|update|return)|(?:forecast|target|projected|predicted)(?: (?:for|by|at|position|status|rating)\b.*)?)[\s.!]*$|^in part\b(?! (?:thanks|due|because|through)\b)/iu

/** What is done with a thing that is there: "Yes – will be reviewed in June". */
const WITH_WHAT_IS_THERE = String.raw`(?:review|updat|refresh|revis|renew|continu|send|sent|forward|circulat|shar|monitor|report|remain|attach|present|discuss|extend)\p{L}*`

/** A remark behind "Yes" that begins so says that it is still to come: "Yes – will be done in March", "Yes – draft". */
export const STILL_TO_COME = new RegExp(
  String.raw`^(?:${[
    String.raw`(?:will|shall|going to)(?! (?:also |now |then )?(?:be )?${WITH_WHAT_IS_THERE})(?! plan\b)`,
    'under ?way',
    String.raw`(?:planned|scheduled)(?= (?:for|in|by|to)\b(?! renewal\b| review\b)|[\s.!]*$)`,
    String.raw`planning(?= (?:to|for|it|one)\b|[\s.!]*$)`,
    'provisional(?:ly)?',
    'in (?:hand|progress|principle|draft)',
    String.raw`draft(?:ed|ing)?(?= (?:only|form|stage|version)\b|[\s.!]*$)`,
    'awaiting',
    'once(?= (?!a |per |every |in ))',
    'due(?! to)',
    'working (?:on|towards)',
  ].join('|')})(?!\p{L})`,
  'iu',
)

/** A question that asks for no more than a beginning: "Has work started?" is answered by "Yes – under way". */
export const ASKS_FOR_A_BEGINNING =
  /^(?:\d+[.)]\s*)?will(?!\p{L})|(?<!\p{L})(?:started|begun|beginning|under ?way|in progress|progressing|(?:you|board|partnership|group|they) plans? to|intend|going to|on track|scheduled|provisional(?:ly)?|in principle)(?!\p{L})/iu

/** A choice that says that none of the others is one; it cannot stand beside them. */
export const NONE_OF_THEM =
  /^(?:none|nothing|neither|not applicable|n\/?a|don['’]?t know|not known|unknown|not sure)(?:$|\s*[(/,–-]|\s(?:of|at all|or|appl(?:y|ies|icable)|yet)(?!\p{L}))/iu

/** Beside the name of an option these say whether it is chosen. */
export const CHOSEN_WORDS: ReadonlySet<string> = new Set(['x', 'yes', 'y', 'true'])
export const NOT_CHOSEN_WORDS: ReadonlySet<string> = new Set(['no', 'n', 'n/a', 'false', '-', '–'])

/** Neither: it is not plain whether the option is chosen. */
export const UNSURE_WORDS: ReadonlySet<string> = new Set(
  'partly partially part some somewhat maybe possibly tbc ? planned mostly'.split(' '),
)

/** Between the options of a list. */
export const LIST_LINKS: ReadonlySet<string> = new Set(['and', '&'])

/** What a colour is called, by its hue in degrees; the likeliest name first. A list is told by the first of these that one of its options bears. */
export const HUES: readonly { readonly upTo: number; readonly names: readonly string[] }[] = [
  { upTo: 14, names: ['red'] },
  { upTo: 47, names: ['amber', 'orange'] },
  { upTo: 68, names: ['yellow', 'amber'] },
  { upTo: 168, names: ['green'] },
  { upTo: 255, names: ['blue'] },
  { upTo: 338, names: ['purple'] },
  { upTo: 360, names: ['red'] },
]
export const GREYS: readonly string[] = ['grey', 'gray']

/** Stands for a cell that holds no text where its colour is the answer: "(green cell)". */
export const colouredCell = (colour: string): string => `(${colour} cell)`
