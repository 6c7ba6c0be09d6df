/** The part of a question that an office fills in anew for each round, in brackets: when the last update was given. */
const GIVEN = String.raw`(?<verb>given|sent|submitted|provided|reported)(?<joined>(?: to us)?(?: in| on| for)?)`

/** As a form defines it, with dots or a line in place of the day or month. */
export const BLANK = new RegExp(String.raw`\(${GIVEN} (?:…|\.{3,}|_{2,})\)`, 'giu')

/** As a return prints it. */
export const FILLED_BLANK = new RegExp(String.raw`\(${GIVEN} (?<filled>[^()…_\n]{3,40})\)`, 'iu')
