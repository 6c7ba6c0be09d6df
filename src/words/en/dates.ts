/** Words of dates and times. They stand in patterns, so that `\s` and `?` mean what they mean there. */

/** First letters of every month. */
export const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** What weekdays begin with, before "day". */
export const WEEKDAY_STEMS = 'mon tue tues wed weds wednes thu thur thurs fri sat satur sun'.split(' ')

/** What stands behind an hour, and never behind a year. */
export const HOUR_ENDS = [
  '[ap]\\.?m',
  'noon',
  'midday',
  'hrs?',
  'h',
  'hours',
  "o['’]clock",
  'start',
  'onwards',
  'prompt',
  'sharp',
]

/** Before a month or season without a year that is meant as a date: "in March", "late June", "sometime in the autumn". */
export const BEFORE_A_MONTH =
  'early mid late middle\\sof end\\sof start\\sof beginning\\sof in during by around about circa until to for before after from or'.split(
    ' ',
  )

/** Words after which a date may stand alone: "Next: March", "then 22/4". */
export const BEFORE_A_DATE =
  'and or then next last meeting meetings future on from to until is are was were held by again also now moved instead\\sof'.split(
    ' ',
  )

/** Words that may follow a date which stands alone. */
export const AFTER_A_DATE =
  'and or at to until then in from for now but t\\.?b\\.?[ca] meeting moved cancelled postponed instead'.split(' ')

/** In front of a day that stands for its week. */
export const WEEK_BEGINS = [
  'w\\s?[/.]?\\s?[cb]',
  '(?:weeks?|wks?)\\.?\\s(?:comm?(?:encing)?|beg(?:inning)?|starting|of|from)',
]
export const WEEK_ENDS = ['w\\s?[/.]?\\s?e', '(?:weeks?|wks?)\\.?\\s(?:end(?:ing|ed)?)']

/** Between the first and the last day of what lasts several. */
export const RANGE_LINKS = ['-', '–', '—', 'to', 'until', 'till', 'through']

/** Times of the year without a day of their own in this calendar: kept as they are written. */
export const FESTIVALS =
  'easter christmas xmas whitsun pentecost michaelmas half[\\s-]term new\\syear term\\stime bank\\sholiday'.split(' ')

/** With these a year alone is when a meeting is: "sometime in 2010". */
export const WITH_A_YEAR =
  'then next some time sometime in early late later mid during possibly probably the meeting meetings future last previous planned held date new year of and to be'.split(
    ' ',
  )

/** "Last Thursday of each month": a rule instead of a date. Parts of a pattern; a weekday or "month" follows. */
export const RECURRENCES = 'first second third fourth last 1st 2nd 3rd 4th every each alternate every\\sother'.split(
  ' ',
)

/** Behind an ordinal that counts something other than days: "the 4th floor". */
export const NOT_DAYS =
  'floor century anniversary birthday annual meeting meetings place quarter edition draft year sector age party parties tier round reading week phase of\\sthe'.split(
    ' ',
  )

/** What a number counts in an answer about meetings: "4 meetings 2010" is no day. */
export const COUNTED_HERE =
  'meetings? sessions? members? people times? partners? events? workshops? of in by from'.split(' ')

/** Codes in front of numbers that are no dates: "NI 4/5/11". */
export const CODE_PREFIXES = ['NIs?', 'LIs?', 'PSA', 'BVPI', 'LPI', 'CP', 'PI']

/** What may stand in front of a year that is all of a date: "Annual report 2011". Any other word may be a month in another language. */
export const BEFORE_A_YEAR: ReadonlySet<string> = new Set(
  'completed completion compiled updated update submitted submission returned return report review round filled form signed dated date prepared draft final version revised as at in on of the during early mid late middle end beginning start sometime about around circa since for year annual'.split(
    ' ',
  ),
)

/** In front of a month they make it a part of the date, or that of another matter: "Quarter ending February 2011", "Date TBC March 2011". */
export const DOUBT_BEFORE_A_MONTH: ReadonlySet<string> = new Set(
  'tbc tba tbd provisional provisionally ending ended to until till from next meeting'.split(' '),
)

/** In front of a day these make it the last or first one on which something is to be done: "Due 31 January 2025". */
export const DAY_OF_ANOTHER_MATTER = [
  'due',
  'deadline',
  'by',
  'before',
  'after',
  '(?:no|not) (?:later|earlier) than',
  'not before',
  'expected',
  'planned',
  'return(?:ed)? by',
]

/** A day in words, "the twentieth of January"; not "first draft". */
export const DAYS_IN_WORDS =
  /(?<!\p{L})(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|twentieth|thirtieth)(?!\p{L})(?!\s(?:draft|version|edition|issue|copy|update|return|report|submission|round)(?!\p{L}))/iu

const COPY = String.raw`(?<!\p{L})(?:v|ver|version|draft|issue|rev|revision|page|item|ref)\.?:?\s?`
/** Which copy of the return it is: "v2", "Version 2.1". */
export const COUNTED_COPY = new RegExp(String.raw`${COPY}\d{1,3}(?:\.\d{1,2})?(?![\d/])`, 'giu')
/** In front of a day: the figure may count copies, "v2 February 2011". */
export const COPY_BEFORE = /(?<!\p{L})(?:v|ver|version|issue|rev|revision|page)\.?\s?$/iu
