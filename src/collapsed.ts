/** A text by which it is told from others: every run of white space one space, and none around it. */
export function collapsed(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim()
}
