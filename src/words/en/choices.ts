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
  /^(?:(?:the |at |in |for )*(?:last|previous|prior|next) (?:quarter|time|round|period|year|month|report|update|return)|(?:forecast|target|projected|predicted)(?: (?:for|by|at|position|status|rating)\b.*)?)[\s.!]*$|^in part\b/iu

/** A remark behind "Yes" that begins so says that it is still to come: "Yes – will be done in March". */
export const STILL_TO_COME =
  /^(?:will|shall|going to|under ?way|planned|planning|scheduled|provisional(?:ly)?|in (?:hand|progress|principle|draft)|draft|awaiting|once (?!a |per |every |in )|due(?! to)|working (?:on|towards))\b/iu

/** A choice that says that none of the others is one; it cannot stand beside them. */
export const NONE_OF_THEM = /^(?:none|nothing|not applicable|n\/?a|neither|don['’]?t know|not known|unknown)\b/iu

/** Beside the name of an option these say whether it is chosen. */
export const CHOSEN_WORDS: ReadonlySet<string> = new Set(['x', 'yes', 'y', 'true'])
export const NOT_CHOSEN_WORDS: ReadonlySet<string> = new Set(['no', 'n', 'false', '-', '–'])

/** Neither: it is not plain whether the option is chosen. */
export const UNSURE_WORDS: ReadonlySet<string> = new Set(
  'partly partially part some somewhat maybe possibly tbc ? planned mostly n/a'.split(' '),
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
