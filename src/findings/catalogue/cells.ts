/** Findings about what stands in cells, and beside them. */
import { shorten } from '../../shorten.ts'
import { kind, LONGEST_QUOTE } from './kind.ts'

export const ofCells = {
  'quotation-mark-not-closed': kind({
    severity: 'query',
    acts: 'team',
    means: 'A text file has a quotation mark that opens a field and never closes it, so each line was taken by itself.',
    action: 'Compare the answers of this return with the file.',
    officers: 'Compare what was read with your file.',
    message: () =>
      'A quotation mark in the file is never closed, so lines that belong together may have been separated.',
  }),
  'encoding-doubtful': kind<{ encoding: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A text file does not say in which encoding its characters are, and they make sense in several, or some of them are damaged. Accents, pound signs, dashes and quotation marks may be wrong.',
    action: 'Compare the quoted words with the file as the officer sees it, or ask for it as a workbook.',
    officers: 'Compare the quoted words with your file; if they are wrong here, save it as .xlsx.',
    message: ({ encoding, text }) => `The text was read as ${encoding}, which is doubtful: “${text}”.`,
  }),
  'encoding-mended': kind<{ encoding: string; text: string }>({
    severity: 'note',
    means:
      'A text file was saved by an older program, or in the wrong encoding. Its accents, pound signs, dashes and quotation marks were read as they were meant.',
    action: 'Glance at the quoted words; if they read well, nothing need be done.',
    message: ({ encoding, text }) => `The text was read as ${encoding}: “${text}”.`,
  }),
  'hash-marks': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Excel shows hash marks where a column is too narrow, and here they were saved or pasted in place of what stood there. They count as no answer.',
    action: 'Ask for what should stand there.',
    officers: 'Make the column wider; if hash marks still stand there, type the answer.',
    message: ({ text }) => `The cell holds only hash marks (“${text}”); what stood there is lost.`,
  }),
  'text-cut-off': kind<{ cells: string; length: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'An answer is exactly as long as some programs allow (255, 256, 1,024 or 32,767 characters) and stops in the middle of a sentence, so its end was probably cut off before the file came here.',
    action: 'Ask for the whole answer.',
    officers: 'Look whether the end of your answer is missing, and type it if it is.',
    message: ({ cells, length }) =>
      `The text stops in mid-sentence after exactly ${length} characters, so the rest was probably cut off: ${cells}.`,
  }),
  'picture-in-cell': kind<{ text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A picture, or something else that only newer programs show, was placed in the cell itself. It cannot be read.',
    action: 'Look at it; if it holds an answer, ask for that as text.',
    officers: 'If the picture holds an answer, type that as text.',
    message: ({ text }) => `The cell holds a picture instead of text (${text}).`,
  }),
  'linked-blank': kind<{ cells: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A formula only fetches another cell and gives 0, which is what Excel shows where the other cell is empty. In a field for text it counts as no answer.',
    action: 'Check the cells named; where 0 is the answer, ask for it to be typed.',
    officers: 'Check the cells named; where 0 is the answer, type it.',
    message: ({ cells }) => `These cells show 0 because they fetch a cell that is empty or not in the file: ${cells}.`,
  }),
  'year-in-date-cell': kind<{ shown: string; year: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'Somebody typed a year alone into a cell that Excel shows as a date, so that it shows a day of 1905.',
    action: 'Ask for the day.',
    officers: 'Type the whole date.',
    message: ({ shown, year }) =>
      `The cell shows ${shown}, because only the year ${year} was typed. It was read as ${year}.`,
  }),
  'answer-is-date': kind<{ text: string; typed: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The answer is nothing but a date, into which Excel turns figures such as “3/10”. It was kept as shown.',
    action: 'Ask what was meant: the date, or the figures typed.',
    officers: "Type what you meant. If Excel turns it into a date again, put an apostrophe (') in front.",
    message: ({ text, typed }) => `The answer is only the date “${text}”; what was typed may have been “${typed}”.`,
  }),
  'hidden-sheet-read': kind<{ count: number; text?: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A hidden sheet holds values. They were read like those of any other sheet, but stay out of the paper and of the public edition until somebody confirms them.',
    action: 'Confirm that what the hidden sheet says is meant to count.',
    officers: 'If the hidden sheet is meant to count, show it; if not, delete it.',
    message: ({ count, text }) =>
      `The sheet is hidden and has ${count} filled ${count === 1 ? 'cell' : 'cells'}${text ? `: “${shorten(text, LONGEST_QUOTE)}”` : ''}.`,
  }),
  'hidden-cells-read': kind<{ count: number; cells: string; text?: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'Rows or columns that are hidden hold values, or cells whose number format shows nothing. They were read, but where a visible cell answers the same question it stands and the hidden one is set aside. They stay out of the paper and of the public edition until somebody confirms them.',
    action: 'Confirm that what is hidden is meant to count.',
    officers: 'If what is hidden is meant to count, show it; if not, delete it.',
    message: ({ count, cells, text }) =>
      `${count} filled ${count === 1 ? 'cell is' : 'cells are'} hidden: ${cells}${text ? `: “${shorten(text, LONGEST_QUOTE)}”` : ''}.`,
  }),
  'struck-through-text': kind<{ text: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Text that somebody struck through is not part of the answer.',
    action: 'Confirm that the text is meant to be gone.',
    officers: 'If the text is meant to be gone, delete it; if it is meant to stay, take the line through it off.',
    message: ({ text }) => `This text is struck through and was left out: “${text}”.`,
  }),
  'error-value': kind<{ value: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The cell shows an error of Excel’s, such as #REF!, in place of a value.',
    action: 'Ask for what should stand there.',
    officers: 'Type what should stand there.',
    message: ({ value }) => `The cell shows the error ${value} instead of a value.`,
  }),
  'formula-without-result': kind<{ formula: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A formula was saved without its result by a program that does not calculate. Formulas are never calculated here.',
    action: 'Open the file in Excel, save it, and put it back.',
    officers: 'Open the file in Excel and save it, or type the answer in place of the formula.',
    message: ({ formula }) =>
      formula === ''
        ? 'The cell holds a formula without a result.'
        : `The cell holds the formula “${formula}” without a result.`,
  }),
  'comment-found': kind<{ text: string }>({
    severity: 'note',
    means: 'A comment or note is attached to a cell. It is no part of the answer in the cell.',
    action: 'Read it; if it belongs to the answer, ask for it to be written into the cell.',
    officers: 'If the comment belongs to the answer, write it into the cell.',
    message: ({ text }) => `A comment says: “${text}”.`,
  }),
  'text-box-found': kind<{ text: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Text was typed into a text box or shape that lies over the sheet rather than into a cell.',
    action: 'If it belongs to an answer, copy it into the cell of that answer.',
    message: ({ text }) => `A text box says: “${text}”.`,
  }),
  'picture-found': kind<{ text: string }>({
    severity: 'note',
    means: 'A picture, chart or embedded document lies over the sheet. What it shows cannot be read.',
    action: 'Look at it; if it holds part of an answer, ask for that as text.',
    officers: 'If it holds part of an answer, type that as text.',
    message: ({ text }) => (text === '' ? 'There is a picture here.' : `There is a picture here: “${text}”.`),
  }),
  'check-box-found': kind<{ text: string }>({
    severity: 'note',
    means: 'A check box lies over the sheet. Whether it is ticked is no part of any cell.',
    action: 'If it answers a question, write the answer into the cell.',
    message: ({ text }) => `There is a check box here: ${text}.`,
  }),
  'deleted-text': kind<{ text: string }>({
    severity: 'note',
    means:
      'A tracked change deletes text from a document. Changes are read as if accepted, so it is no part of the answer.',
    action: 'If the text was meant to stay, ask for it to be put back.',
    officers: 'Nothing to do, unless the text was meant to stay; then reject the tracked change.',
    message: ({ text }) => `A tracked change deletes this text, which was left out: “${text}”.`,
  }),
  'footnote-found': kind<{ text: string }>({
    severity: 'note',
    means: 'A footnote or endnote of a document belongs to this place. It is no part of the answer.',
    action: 'Read it; if it belongs to the answer, ask for it to be written there.',
    officers: 'If the footnote belongs to the answer, write it there.',
    message: ({ text }) => `A footnote says: “${text}”.`,
  }),
  'hidden-text': kind<{ text: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Part of the text is formatted as hidden, so that nobody sees it on paper. It is no part of the answer.',
    action: 'Confirm that the text is meant to be out of sight.',
    officers: 'If the text is meant to count, take the hidden format off; if not, delete it.',
    message: ({ text }) => `This text is hidden and was left out: “${text}”.`,
  }),
  'page-margin-found': kind<{ text: string }>({
    severity: 'note',
    means: 'A document has text at the top or bottom of its pages. It is no part of any answer.',
    action: 'Read it; if it answers a question, ask for the answer to be written into the form.',
    officers: 'If it answers a question, write the answer into the form.',
    message: ({ text }) => `At the top or bottom of each page stands: “${text}”.`,
  }),
  'placeholder-left-out': kind<{ text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A control of a document says of its text that it only holds the place of an answer, but the text does not look it.',
    action: 'If it is the answer, type it into the control in Word and save the file again.',
    message: ({ text }) =>
      `This text only holds the place of an answer, as the document says, and was left out: “${text}”.`,
  }),
  'more-of-a-kind': kind<{ count: number; code: string }>({
    severity: 'note',
    means: 'A sheet gave very many findings of one kind; the rest is only counted.',
    action: 'Open the sheet and look at it as a whole.',
    message: ({ count, code }) => `From here on, there are ${count} more findings of this kind (${code}) on the sheet.`,
  }),
  'macros-not-run': kind({
    severity: 'note',
    means: 'The workbook contains macros. They were neither run nor looked at.',
    action: 'Nothing to do, unless the macros were meant to fill in the form.',
    officers: 'Nothing to do.',
    message: () => 'The workbook contains macros, which were not run.',
  }),
  'external-links-not-followed': kind({
    severity: 'note',
    means: 'The workbook refers to other workbooks. What was last shown was read; the other files were not opened.',
    action: 'Nothing to do, unless figures look out of date.',
    message: () => 'The workbook refers to other files, which were not opened.',
  }),
  'sheet-unreadable': kind<{ sheet: string }>({
    severity: 'error',
    acts: 'team',
    means: 'What the workbook names as the contents of a sheet is no sheet. The other sheets were read.',
    action: 'Open the workbook in Excel, look what the sheet holds, and save it again.',
    officers: 'Open the workbook in Excel, look what the sheet holds, and save it again.',
    message: ({ sheet }) => `Sheet “${sheet}” could not be read: what the file names as its contents is no sheet.`,
  }),
  'drawing-unreadable': kind({
    severity: 'query',
    acts: 'team',
    means: 'The comments, text boxes or pictures of a sheet are damaged. Its cells were read.',
    action: 'Open the sheet in Excel and see whether a comment or text box says something that matters.',
    message: () => 'Comments, text boxes or pictures on this sheet could not be read; its cells could.',
  }),
}
