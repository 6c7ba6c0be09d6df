/** What is left of the name of a file, or of a mail's subject, when the words for what it is are taken off. */
import { FILE_NAME_WORDS } from '../words/en/file-names.ts'

/** "Copy of SPIP update March 2011 (2).xlsx" as "SPIP": without the ending, marks of copies, dates and words for a return. */
export function plainName(part: string): string {
  return part
    .replace(/\.[a-z0-9]{1,5}$/iu, '')
    .replace(/[_]+/g, ' ')
    .replace(/^copy of /iu, '')
    .replace(/\(\d+\)|\b(?:19|20)\d\d\b|\bv\d+\b/giu, ' ')
    .replace(FILE_NAME_WORDS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
