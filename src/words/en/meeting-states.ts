/** Words about whether a meeting takes place. They stand in patterns. */

/** The meeting does not or did not take place. */
export const CANCELLED = [
  'cancell?ed',
  'cancellation',
  'called off',
  "(?:did|does|do|will|would|could)(?: not|n[’']?t) (?:now )?(?:take place|go ahead|happen|be held|meet)",
  "(?:was|were|is|are)(?: not|n[’']?t) (?:going ahead|being held|held|taking place|quorate)",
  'not (?:held|going ahead|taking place)',
  'no longer (?:taking place|going ahead|being held)',
  'abandoned',
  'withdrawn',
  'aborted',
  'scrapped',
  'stood down',
  'inquorate',
  'not quorate',
  'no quorum',
  '(?:snowed|rained) off',
  'postponed',
  'deferred',
  'put off',
  'to be (?:rescheduled|re-scheduled|rearranged|re-arranged)',
  '(?:moved|rescheduled|rearranged|changed) to an? (?:later|new|different|earlier|other|another) date',
]

/** Says the same of the date or month behind it: "no meeting in August". */
export const NOT_MET = [
  'no (?:\\p{L}+ )?meetings?(?: (?:was|were|is|are|will be|has been|have been))?(?: (?:held|planned|scheduled|arranged|fixed|set))?',
  "(?:did|does|do|will)(?: not|n[’']?t) meet",
]

/** Within such a statement: it is about meetings to come, and about none of those that are given. */
export const NONE_TO_COME = 'further other more future next new planned scheduled arranged fixed set'.split(' ')

/** In front of a word of cancelling that did not come to pass. */
export const HEDGES =
  'not never may might could would unless if almost nearly may\\sbe might\\sbe could\\sbe would\\sbe not\\sbe'.split(
    ' ',
  )

/** What may stand behind a word of cancelling; a noun behind it is what was cancelled. */
export const AFTER_CANCELLED =
  'due because owing as since by for and but on at in of after following through with so until till to from again twice both new now then meeting meetings board agm session'.split(
    ' ',
  )

/** Behind one of these a date is the last day for something else: "papers by 12 April". */
export const PAPERS =
  'papers? agenda agendas items? reports? comments? nominations? apologies replies rsvp bookings? submissions? deadline closing'.split(
    ' ',
  )
export const DUE_BY = 'by due before until'.split(' ')
/** In front of the first or the last day on which a meeting can be. */
export const BOUNDS = ['before', 'after', 'by', '(?:no|not) (?:later|earlier) than', 'not before']
/** Right in front of its own day: "subject to elections on 5 May", "deadline 12 April". */
export const OTHER_EVENTS = [
  'deadline',
  'closing date',
  '(?:local |council |district )?elections?',
  'polling day',
  'by-election',
]

/** A date was exchanged for another. */
export const MOVED = [
  'moved',
  're-?scheduled',
  're-?arranged',
  're-?set',
  'postponed',
  'deferred',
  'delayed',
  'brought forward',
  '(?:put|pushed|set|moved) (?:back|forward|off)',
  'switched',
  'changed?',
  'change of (?:date|day)',
  'shifted',
  'swapped',
  'rolled over',
]

/** Between such a word and the new date. */
export const TO_NEW = ['to', 'until', 'till', 'for', 'by', 'with', 'and will (?:now )?be (?:held )?on']

/** By itself in front of the new date. */
export const NOW = [
  'now',
  'now on',
  '→',
  '[-=]>',
  '(?:replaced|superseded) (?:by|with)',
  'new date',
  'becomes',
  'will now be(?: held)?(?: on)?',
]

/** In front of the date that no longer holds. */
export const OLD = [
  'instead of',
  'in place of',
  'in lieu of',
  'rather than',
  'replac(?:es|ing)',
  'replacement for',
  'not',
  'was',
  '(?:was )?(?:originally|previously|formerly)(?: (?:planned|scheduled|set|due|arranged))?(?: (?:for|on))?',
]

/** Nouns for the meeting itself. */
export const MEETING_NOUNS = 'meeting meetings board agm egm partnership'.split(' ')

/** Nouns for it only where nothing else is said of them: "a training session" is another matter. */
export const WEAK_NOUNS = 'session sessions committee executive forum group'.split(' ')

/** Kinds of meetings. */
export const MEETING_KINDS =
  'annual general full steering quarterly monthly special extraordinary main core management joint regular usual partnership january february march april may june july august september october november december spring summer autumn winter new year'.split(
    ' ',
  )

/** Words that name nothing by themselves. */
export const EMPTY_WORDS =
  'a an the this that our it its which was were is are be been being has have had will would now then since later subsequently unfortunately regrettably sadly again also both all date dates planned scheduled original originally due there which but and however so last next previous future first second third fourth final one ones therefore already only just meeting: old new had to we they please note nb'.split(
    ' ',
  )

/** Begins what is said further about the one spoken of. */
export const PREPOSITIONS = 'of on in for at to from about after before with planned scheduled due that which by'.split(
  ' ',
)

/** Speaks of more than one. */
export const PLURALS = 'were have both all are'.split(' ')

/** Opens another meeting, so that what follows is not about the one before. */
export const ANOTHER = 'next last future following previous further another'.split(' ')

/** A meeting was held on the day beside it. */
export const HELD =
  /(?<!\p{L})(?:last|previous|past|(?<!\b(?:be|are) )held|met|most recent|latest|took place|recent|did (?:you|it|they|we|the \p{L}+) meet)(?!\p{L})/iu
/** A meeting is to come on the day beside it. */
export const PLANNED =
  /(?<!\p{L})(?:next|future|forthcoming|upcoming|planned|scheduled|proposed|following|will|to be held|due|meets? again|provisional(?:ly)?|to come|coming (?:year|months?|meetings?)|t\.?b\.?[ca]\.?)(?!\p{L})/iu

/** Names another meeting, which "TBC" behind a date does not. */
export const NEXT_MEETING = /(?<!\p{L})(?:next|new date|future|following|forthcoming|upcoming|meetings?)(?!\p{L})/iu
