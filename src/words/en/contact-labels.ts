/** Labels of telephone numbers, fax numbers and addresses within a cell. */

export const DETAIL_LABEL =
  /(?<!\p{L})(?:(?:tel|phone)\s*(?:\/|&|and)\s*fax|tel(?:ephone)?|phone|e-?mail|mob(?:ile)?|(?:tele)?fax|facsimile|direct(?: line| dial)?|landline|[temwf](?=\s*:))(?: (?:no|number|address))?(?!\p{L})\.?\s*[:=–-]?/giu

/** In front of a number. */
export const FAX_BEFORE = /(?<!\p{L})(?:(?:(?:tele)?fax|facsimile)\b[^\d@|]{0,12}|f\s*[:.]\s*)$/iu
/** Behind a number, but not in front of another one. */
export const FAX_BEHIND = /^\s*(?:[([–-]?\s*(?:(?:tele)?fax|facsimile)\b(?!\s*(?:no|number)?[.:]*\s*[(+\d|])|\(f\))/iu
/** The label of a question for nothing else. */
export const FAX_ALONE = /^(?:(?:tele)?fax|facsimile)\b(?!\s*(?:\/|&|and|or))/iu
/** One number for both. */
export const WITH_TELEPHONE = /(?:tel(?:ephone)?|phone|t)\.?\s*(?:\/|&|\+|,|and|or)\s*fax/iu

/** In front of "at example.org" these make a sentence of it, not an address. */
export const NO_MAILBOXES: ReadonlySet<string> = new Set(
  'available based found located look looks see visit meet meets us me them office offices website site web more details online page pages works working hosted read everything information'.split(
    ' ',
  ),
)

/** Right in front of a number or address that is no longer, or was never, the contact's. */
export const NO_LONGER_BEFORE =
  /(?<!\p{L})(?:not|was|old|former(?:ly)?|previous(?:ly)?|no longer)(?: (?:e-?mail|address|number|tel))?\s*[:(]?\s*$/iu

/** In front of the name of somebody through whom the contact is reached: "PA Ann Reed". */
export const REACHED_THROUGH = /(?<!\p{L})(?:PA|P\.A\.|[Ss]ecretary|[Aa]ssistant)(?: is)?[\s:,–-]+$/u

/** In front of a name: whom to turn to. */
export const CONTACT_CUE = /^(?:(?:please|now|instead) )*(?:contact|ask for|speak to|call|ring|e-?mail)\s+(?=\p{Lu})/iu
