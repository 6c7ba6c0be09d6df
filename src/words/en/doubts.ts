/** How officers say that they are not sure of somebody, or that one person stands in for another. Parts of patterns. */

/** In front of a name: "Probably Ann Reed", "TBC: Ann Reed". */
export const DOUBT_BEFORE =
  'probably possibly perhaps maybe provisionally presumably likely likely\\sto\\sbe t\\.?b\\.?[cad]\\.? to\\sbe\\sconfirmed'.split(
    ' ',
  )

/** Behind a name, by itself: "Ann Reed (tbc)", "Ann Reed – subject to election". */
export const DOUBT_BEHIND =
  't\\.?b\\.?c\\.? to\\sbe\\sconfirmed not\\s(?:yet\\s)?confirmed unconfirmed provisional(?:ly)? probably possibly proposed subject\\sto\\s[\\p{L}\\s]{1,40}'.split(
    ' ',
  )

/** One person in the place of another, where the other is named as well: "(maternity cover for Ann Reed)". */
export const STANDS_IN =
  /(?<!\p{L})(?:cover(?:s|ed|ing)?|acts|acting|deputis\p{L}+|deputiz\p{L}+|stand(?:s|ing)?[- ]in|stood in|on behalf of|for|vice|sub(?:stitut\p{L}+)?|in place|leave|sick|ill(?:ness)?|absen\p{L}+|seconded|secondment|job[- ]?shar\p{L}+)(?!\p{L})/iu
