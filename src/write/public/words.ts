/** Texts of the public edition, and why it was not published. */
export const publicWords = {
  removed: {
    email: '[e-mail address removed]',
    phone: '[telephone number removed]',
    file: '[link to a file removed]',
    meeting: '[link to a meeting removed]',
    address: '[postal address removed]',
    name: '[name of a contact removed]',
  },
  notPublished: (count: number) =>
    `Nothing was written, because the public edition would give away ${count === 1 ? 'something' : `${count} things`} that must not be published:`,
  whatToDo:
    'Take it out of the return, the background text or the configuration named there, or run without --edition public.',
  leaks: {
    email: 'an e-mail address',
    phone: 'a telephone number',
    file: 'a link to a file on a disk of the council',
    meeting: 'a link to a meeting, its number or its pass code',
    address: 'a postal address',
    name: 'the name of a contact officer',
    formula: 'a text that a spreadsheet would take for a formula',
    hiddenSheet: 'a hidden sheet',
    hiddenCells: 'hidden rows or columns',
    hiddenText: 'hidden text',
    comment: 'a comment',
    author: 'the name of an author',
    unreadable: 'something that cannot be checked',
  },
  andMore: (n: number) => `and ${n} more.`,
  /** Why a person should read a text before it is published. */
  suspects: {
    figures: 'figures that could be a telephone number or a code',
    address: 'words or signs that could be an e-mail address',
    home: 'words that could be an address where somebody lives',
    place: 'words that could be a place on a disk or a link into a meeting',
    name: 'the surname of a contact officer',
  },
  suspectColumns: ['why', 'text', 'files'],
  apostrophes:
    'A text that begins with =, +, - or @ has an apostrophe in front of it, so that a spreadsheet does not take it for a formula.',
} as const
