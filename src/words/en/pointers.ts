/** Words of an answer that only points somewhere else: "See covering e-mail", "Attached", "As discussed with Una". */

/** One of these makes it point. */
export const POINTING_WORDS: ReadonlySet<string> = new Set(
  'see attached attachment attachments enclosed appended appendix appendices annex overleaf refer discussed e-mailed emailed separately ditto'.split(
    ' ',
  ),
)

/** Or it begins so: "On separate sheet", "Already sent to Una". */
export const POINTING_OPENINGS =
  /^(?:on|in|under) (?:an? |the )?separate\b|^(?:already |previously |has been |have been |was |were )*(?:sent|posted|faxed|submitted|supplied|provided)\b/iu

/** What else it may be made of, beside a name behind "with", "to" or "from". */
export const POINTER_WORDS: ReadonlySet<string> = new Set(
  [
    'please kindly also you yours us me it sent post posted fax faxed hand submitted supplied provided has have been were earlier already last on sunday monday tuesday wednesday thursday friday saturday to the a an as per in on at of by and or my our your this that these those is are was it all for under',
    'attachment attachments appendix annex separate sheet sheets tab tabs page pages other another next second covering cover letter email e-mail mail message note notes',
    'minutes report reports document documents doc paper papers file files pdf word spreadsheet workbook powerpoint presentation slides website web site link below above details detail full',
    'action business annual delivery plan plans update newsletter bulletin telephone phone call conversation today yesterday previously already sent here herewith information more further with from',
  ]
    .join(' ')
    .split(' '),
)
