/** Words of two letters that a code could be mistaken for where it is typed in lower case. */
export const TWO_LETTER_WORDS: ReadonlySet<string> = new Set(
  'am an as at be by do go he if in is it me my no of on or so to up us we'.split(' '),
)
