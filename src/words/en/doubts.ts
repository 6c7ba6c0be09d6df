/** How officers say that they are not sure of somebody, or that one person stands in for another. Parts of patterns. */

/** In front of a name: "Probably Ann Reed", "TBC: Ann Reed". */
export const DOUBT_BEFORE =
  'probably possibly perhaps maybe provisionally presumably likely likely\\sto\\sbe t\\.?b\\.?[cad]\\.? to\\sbe\\sconfirmed'.split(
    ' ',
  )

/** Behind a name, by itself: "Ann Reed (tbc)", "Ann Reed – subject to election". */
export const DOUBT_BEHIND =
  't\\.?b\\.?c\\.? to\\sbe\\s(?:confirmed|elected|appointed|agreed|approved|ratified|nominated)(?:\\s[\\p{L}\\s]{1,40})? not\\s(?:yet\\s)?confirmed unconfirmed provisional(?:ly)? probably possibly proposed subject\\sto\\s[\\p{L}\\s]{1,40}'.split(
    ' ',
  )

/**
 * One person in the place of another, where the other is named as well: "(maternity cover for Ann Reed)", "(for Ann Reed)". A vice chair, a deputy and a
 * substitute beside the holder are others with offices of their own.
 */
export const STANDS_IN =
  /^for\s|(?<!\p{L})(?:cover(?:s|ed|ing)?|acts for|acting(?: up)? (?:for|as)|(?:deputis|deputiz|substitut)(?:e|es|ed|ing) for|(?:deputis|deputiz|substitut)ing|stand(?:s|ing)?[- ]in|stood in|on behalf of|vice(?![- ](?:chair|president|chancellor|principal|captain|convenor))|in place|leave|sick|ill(?:ness)?|absen\p{L}+|seconded|secondment|job[- ]?shar\p{L}+)(?!\p{L})/iu
