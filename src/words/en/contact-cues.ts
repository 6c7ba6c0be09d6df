/** Words that say that a way to reach somebody stands beside them. Each is a piece of a pattern, matched in any case. */

/** Names of telephones: a number follows, however short. */
export const PHONE_NAMES: readonly string[] = [
  'tele?(?:phone)?',
  'phone',
  'mob(?:ile)?',
  'cell(?:phone)?',
  'fax',
  'landline',
  'switchboard',
  'direct (?:line|dial)',
  'hotline',
  'helpline',
  'ddi',
]

/** What may stand between the name of a telephone and the number: "Tel no", "phone us on", "mobile is". */
export const BEFORE_NUMBERS: readonly string[] = ['no', 'nos', 'number', 'on', 'us', 'me', 'is', 'line', 'work', 'home']

/** What somebody is asked to do with a number or an address that follows, a few words further on. */
export const REACH_VERBS: readonly string[] = [
  String.raw`ring(?![-\s]?(?:fenc|road|main))`,
  'phone',
  'telephone',
  'call',
  'dial',
  'text',
  'whatsapp',
  'message',
  'fax',
  'contact(?:able|ed)?',
  'reach(?:able|ed)?',
  'speak to',
  'leave word',
]

/** What follows a telephone number within a sentence; a noun behind a figure ("on 250000 homes") is a quantity. */
export const AFTER_NUMBERS: readonly string[] = [
  'or',
  'and',
  'for',
  'if',
  'to',
  'by',
  'between',
  'before',
  'after',
  'from',
  'any',
  'when',
  'with',
  'in',
  'during',
  'on',
  'at',
  'ext(?:ension|n)?',
  'please',
  'office',
]

/** Numbers that look like a telephone number follow these and are none. */
export const REFERENCE_NAMES: readonly string[] = ['isbn', 'issn', 'uprn', 'usrn', 'doi']

/** Figures in words as people say a telephone number. */
export const SPOKEN_ZERO = '(?:oh|o|zero|nought|naught)'
export const SPOKEN_FIGURE = `(?:${SPOKEN_ZERO}|one|two|three|four|five|six|seven|eight|nine)`
export const SPOKEN_REPEAT = '(?:double|treble|triple)'

/** What an address ends with when its dots are spelt out or parted: "example dot org", "example . org . uk". */
export const DOMAIN_ENDINGS: readonly string[] = [
  'org',
  'com',
  'net',
  'gov',
  'co',
  'ac',
  'uk',
  'info',
  'eu',
  'nhs',
  'police',
  'sch',
  'biz',
  'me',
  'wales',
  'scot',
]

/** Mailboxes of an office: "info at example.org" is an address although the first word is a plain one. */
export const MAILBOXES: readonly string[] = [
  'info',
  'enquir(?:y|ies)',
  'admin',
  'contact(?:us)?',
  'office',
  'mail',
  'hello',
  'help(?:desk)?',
  'secretary',
  'team',
  'partnerships?',
]

/** Words that say that an address follows: "email robin at example.org". */
export const EMAIL_NAMES = String.raw`e-?mail(?:s|ed|ing)?(?:\s{1,3}(?:address|to|is|me|us)){0,2}|write to|mailbox|contact`

/** Names of what lets people into a meeting that is held over a network. */
export const MEETING_NUMBERS = String.raw`(?:meeting|webinar|conference|event|zoom|teams|webex|access|participant|attendee|host|joining|dial[- ]?in)\s*(?:id|code|number|no|key|pin|ref(?:erence)?)\.?`
export const PASS_CODES = String.raw`(?:pass\s?codes?|pass\s?words?|pass\s?key|pwd|pin(?:\s(?:code|number|no))?|access\scode|security\scode|host\skey)`
/** A word behind "passcode" that is not the code itself: "a passcode will be sent". */
export const NOT_A_CODE =
  'will|is|are|was|were|has|have|for|to|and|or|of|from|by|in|on|at|required|needed|protected|protection|policy|policies|reset|resets|security|sent|sharing|changes?|if|when|which|that|who|with'

/** What ends the name of a street. */
export const STREETS: readonly string[] = [
  'Street',
  'Str?',
  'Road',
  'Rd',
  'Lane',
  'Ln',
  'Avenue',
  'Ave?',
  'Close',
  'Cl',
  'Drive',
  'Dr',
  'Crescent',
  'Cres',
  'Gardens?',
  'Gdns',
  'Terrace',
  'Grove',
  'Mews',
  'Way',
  'Court',
  'Place',
  'Row',
  'Walk',
  'Rise',
  'Square',
  'Parade',
  'Meadows?',
  'Broadway',
  'Villas',
  'Cottages',
  'Hill',
  'Green',
  'View',
  'Park',
  'Path',
  'Yard',
  'End',
  'Orchard',
  'Croft',
]
/** Of these, what is a street whatever the case it is written in. */
export const PLAIN_STREETS = '(?:street|road|lane|avenue|close|drive|crescent|gardens|terrace|grove|mews)'

/** Where people live. */
export const DWELLINGS = '(?:Cottage|Farm(?:house)?|Lodge|Barn|Bungalow|Croft|Rectory|Vicarage|Old (?:Mill|School))'
export const HOMES = '(?:Flat|Apartment|Apt|Maisonette)'

/** A figure behind these counts something other than a house: "Phase 2 Marston Road". */
export const NOT_A_HOUSE =
  'phase|stage|route|bus|item|step|year|section|part|lot|zone|area|ward|junction|bridge|target|priority|action|site|grade|tier|band|class|category|key stage|week|day|quarter|round|no longer'
