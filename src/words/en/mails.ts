/** Words of mails: what stands before a subject, begins a footer, or begins what was quoted of another mail. */

/** What the text of a mail is called among what the mail holds. */
export const MAIL_TEXT = 'text of the mail'

/** What a forwarded mail without a subject is called. */
export const FORWARDED = 'forwarded mail'

/** What an attachment without a name is called. */
export const UNNAMED = 'attachment'

/** Before a subject when a mail is answered or passed on. */
export const SUBJECT_PREFIX =
  /^(?:\s*(?:re|fw|fwd|automatic reply|out of office)\s*(?:\[\d+\])?\s*:|\s*\[[^\]]{1,20}\])+\s*/i

/** A line that begins what programs and councils add at the foot of a mail. */
export const FOOTER =
  /^(?:--\s*$|_{10,}\s*$|\*{10,}\s*$|sent from my \w|get outlook for \w|this (?:e-?mail(?: message)?|message|communication)(?: and any (?:files?|attachments?)[^.]{0,40})?,? (?:is|are|may|contains?|has|was|and)\b|the (?:information|contents?|views|opinions) (?:contained |expressed )?(?:in|of) this (?:e-?mail|message)|(?:confidentiality|privacy|legal) (?:notice|statement)|disclaimer\b|if you (?:are not|have received) (?:the intended|this e-?mail)|please consider the environment)/i

/** A line that a council's own mail server puts above what comes from outside. */
export const WARNING =
  /^(?:caution|warning|\[?external\]?)\b.{0,30}\b(?:e-?mail|sender|message|organi[sz]ation|external|outside)\b/i

/** A line that begins the mail that was answered. */
export const QUOTED_MAIL = /^(?:-{2,}\s*original message\s*-{2,}|on .{5,80} wrote:\s*$)/i
