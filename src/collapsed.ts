/** White space that is not a single plain space already, as between most words. */
const MORE_THAN_A_SPACE = /(?:[^\S ]| (?=\s))\s*/g

/** A text by which it is told from others: every run of white space one space, and none around it. */
export function collapsed(text: string): string {
  return text.replace(MORE_THAN_A_SPACE, ' ').trim()
}
