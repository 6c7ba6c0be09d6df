/** Findings about a file as a whole: what it is, what is inside, the limits it reaches. */
import { shorten } from '../../shorten.ts'
import { kind, LONGEST_QUOTE, megabytes, quotedNames } from './kind.ts'

export const ofFiles = {
  'file-empty': kind({
    severity: 'error',
    acts: 'officer',
    means: 'The file has no content at all, as when sending it broke off, or a cloud drive has not handed it over yet.',
    action: 'Look whether it opens where it came from; otherwise ask for the return again.',
    officers: 'Look whether your own copy opens; if it does, save it again and choose that.',
    message: () => 'The file is empty.',
  }),
  'file-truncated': kind({
    severity: 'error',
    acts: 'officer',
    means: 'The end of the file is missing, as happens when copying, sending or downloading it broke off.',
    action: 'Copy or download it again, or ask for it to be sent again.',
    officers: 'Save or download it again, and choose that copy.',
    message: () => 'The file is incomplete: its end is missing.',
  }),
  'file-damaged': kind<{ detail: string }>({
    severity: 'error',
    acts: 'team',
    means: 'The file is of a kind that can be read, but what is inside is not as it should be.',
    action:
      'Open it in Excel, let Excel repair it if it offers to, and save it as .xlsx; or ask for it to be sent again.',
    officers: 'Open it in Excel, let Excel repair it if it offers to, save it as .xlsx and choose that copy.',
    message: ({ detail }) => `The file is damaged: ${detail}.`,
  }),
  'file-declares-entities': kind({
    severity: 'error',
    acts: 'team',
    means:
      'The file contains a document type declaration, which spreadsheet programs never write and which can be used to attack the reader.',
    action: 'Ask where the file comes from. If it is genuine, open it in Excel and save it as .xlsx.',
    officers: 'Open it in Excel, save it as .xlsx and choose that copy.',
    message: () => 'The file contains declarations that no spreadsheet program writes, so it was not read further.',
  }),
  'file-password-protected': kind({
    severity: 'error',
    acts: 'team',
    means:
      'The file is encrypted and cannot be opened without its password. Workbooks (.xlsx) and documents (.docx) are opened with the `passwords` of the configuration, where one fits.',
    action:
      'Open it in Excel with the password, save it as .xlsx without one (File, Info, Protect Workbook), and put that in its place.',
    officers:
      'Open it with its password and save a copy without one (in Excel: File, Info, Protect Workbook), or ask the team whether they know the password.',
    message: () => 'The file is protected by a password.',
  }),
  'file-old-excel': kind({
    severity: 'error',
    acts: 'team',
    means: 'Excel’s formats of before 1993 (Excel 2 to 4) are not read.',
    action: 'Open it in Excel and save it as .xlsx.',
    message: () => 'The file is in a format of before 1993 (Excel 4 or older).',
  }),
  'file-web-page': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Some systems export web pages and name them .xls. Their tables are read; this page has none, or is the frame of a workbook that was saved as several files.',
    action: 'Open it in Excel and save it as .xlsx.',
    message: () => 'The file is a web page without a table, whatever its name says.',
  }),
  'container-not-opened': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Mails (.eml, .msg, .mbox) and zip archives are opened by a run, three within one another at most; each file inside is then read like any other.',
    action: 'Open it, and put the return itself into the folder.',
    officers:
      'Save the form out of it and choose that here. You may send the mail or archive as it is: the team’s program opens it.',
    message: () => 'The file is a mail or an archive with other files inside, and was not opened.',
  }),
  'archive-empty': kind({
    severity: 'error',
    acts: 'officer',
    means: 'A zip archive that holds no file gives no return.',
    action: 'Ask for the return again.',
    officers: 'Choose the form itself.',
    message: () => 'The archive is empty.',
  }),
  'archive-password-protected': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Zip archives with a password are not opened; the passwords of the configuration are for workbooks and documents.',
    action: 'Unpack it with its password, and put the files inside into the folder.',
    officers: 'Unpack it with its password, and choose the form inside.',
    message: () => 'The archive is protected by a password.',
  }),
  'held-files': kind<{ names: string[] }>({
    severity: 'note',
    means:
      'A mail or an archive was opened, and each file inside was read like any other. Each has a line of its own among the files.',
    action: 'Nothing to do.',
    message: ({ names }) => `It was opened, and holds ${quotedNames(names)}.`,
  }),
  'mail-text': kind<{ text: string; count: number }>({
    severity: 'note',
    means:
      'What the sender wrote in the mail itself, without its footer and what it quotes of other mails. It is in no answer.',
    action: 'Read it: it may say what the return does not.',
    message: ({ text }) => `The mail says: “${shorten(text, LONGEST_QUOTE)}”.`,
  }),
  'mail-without-return': kind<{ text: string; count: number }>({
    severity: 'error',
    acts: 'team',
    means: 'Nothing is attached to the mail that could be a return, and its own text is none.',
    action: 'Read the mail; ask for the return if it should have come with it, or move the mail out of the folder.',
    message: ({ text, count }) =>
      [
        'No return came with the mail.',
        text && `It says: “${shorten(text, LONGEST_QUOTE)}”.`,
        count > 0 && 'There are pictures in its text.',
      ]
        .filter(Boolean)
        .join(' '),
  }),
  'mail-part-sealed': kind<{ name: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'Some mail programs wrap attachments so that only the same program, or the person written to, can open them (winmail.dat, smime.p7m).',
    action: 'Open the mail in Outlook and save the return from there, or ask for it to be sent again.',
    officers: 'Save the form from the mail, and choose that here.',
    message: ({ name }) => `Attachments may be wrapped up in “${name}”, which cannot be opened.`,
  }),
  'picture-beside-return': kind({
    severity: 'note',
    means: 'A picture came with a mail or an archive that also brought a return.',
    action: 'Look at it, if it may be part of the return.',
    message: () => 'The picture came with a return, and was not read.',
  }),
  'file-word-document': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Text documents of old Word (.doc) and rich text (.rtf) are not read. Documents of Word since 2007 (.docx) and OpenDocument texts are.',
    action: 'Open it in Word and save it as .docx.',
    setting: () => '--convert, where LibreOffice is installed',
    officers:
      'Save it as .docx and choose that here. The team’s program may be able to read it as it is: ask the team.',
    message: () =>
      'The file is a text document of a kind that is not read: an old Word document, rich text or the like.',
  }),
  'document-within': kind({
    severity: 'query',
    acts: 'team',
    means: 'A document holds another document, such as a web page, that Word inserts as it opens. It was not read.',
    action: 'Open the file in Word, save it, and put it back.',
    officers: 'Open the file in Word, save it, and choose it again.',
    message: () => 'Part of this document is another document, which was not read.',
  }),
  'document-converted': kind({
    severity: 'note',
    means:
      'A document of an older kind (.doc, .rtf) was read as the .docx that LibreOffice made of it, as --convert asks for.',
    action: 'Nothing, unless something reads oddly: then open the document itself.',
    message: () => 'LibreOffice turned this document into one of today’s Word, which was read.',
  }),
  'text-in-boxes': kind({
    severity: 'query',
    acts: 'team',
    means:
      'All text of a document stands in boxes on its pages, as in what LibreOffice makes of a PDF. Which line goes on and what stands beside what was worked out from where the boxes stand.',
    action: 'Compare what was read with the file, or ask for the form it was made from.',
    officers: 'Compare what was read with your file, or fill in the form it was made from.',
    message: () =>
      'All text of this file stands in boxes; its lines and columns were worked out from where they stand.',
  }),
  'conversion-failed': kind({
    severity: 'note',
    means: 'LibreOffice could not turn the file into a .docx, or not in time.',
    action: 'Open the file in Word or LibreOffice by hand and save it as .docx.',
    message: () => 'LibreOffice could not convert this file.',
  }),
  'file-presentation': kind({
    severity: 'error',
    acts: 'officer',
    means: 'Presentations are not read.',
    action: 'Ask for the return as .xlsx.',
    officers: 'Fill in the form itself, or save what you have as .xlsx.',
    message: () => 'The file is a presentation, not a spreadsheet.',
  }),
  'file-pdf': kind({
    severity: 'error',
    acts: 'officer',
    means: 'PDF files are not read, unless a run is asked to convert them and LibreOffice is installed.',
    action: 'Ask for the form it was made from, as .xlsx or .docx.',
    setting: () => '--convert, where LibreOffice is installed',
    officers:
      'Choose the workbook or document it was made from. The team’s program may be able to read it as it is: ask the team.',
    message: () => 'The file is a PDF, not a spreadsheet.',
  }),
  'file-picture': kind({
    severity: 'error',
    acts: 'officer',
    means: 'Pictures, scans and photographs are not read.',
    action: 'Ask for the return as .xlsx.',
    officers: 'Fill in the form itself: words in a picture cannot be read.',
    message: () => 'The file is a picture, not a spreadsheet.',
  }),
  'file-apple-numbers': kind({
    severity: 'error',
    acts: 'officer',
    means: 'Apple’s own files (.numbers, .pages) are not read; the preview inside them is no return.',
    action: 'Open it in Numbers or Pages and choose File, Export To, Excel or Word.',
    message: () => 'The file was made with Apple Numbers or Pages.',
  }),
  'file-not-spreadsheet': kind({
    severity: 'error',
    acts: 'team',
    means: 'The content is of no kind that holds a return.',
    action:
      'If it is a return, open it in the program it was made with and save it as .xlsx; otherwise move it out of the folder.',
    officers: 'If it is your form, open it in the program it was made with, save it as .xlsx and choose that copy.',
    message: () => 'The file is not a spreadsheet.',
  }),
  'file-no-table': kind<{ text: string }>({
    severity: 'error',
    acts: 'team',
    means: 'A text file of a single line without columns holds no return.',
    action: 'If it is a return, ask for it as .xlsx; otherwise move it out of the folder.',
    officers: 'If it is your form, save it as .xlsx and choose that copy.',
    message: ({ text }) => `The file is a line of plain text without a table: “${text}”.`,
  }),
  'file-no-sheets': kind({
    severity: 'error',
    acts: 'officer',
    means: 'The workbook has no worksheet; it may consist of charts only.',
    action: 'Open it in Excel to see what it holds, and ask for the return again.',
    officers: 'Open it in Excel to see what it holds, and choose the form itself.',
    message: () => 'The workbook has no worksheets.',
  }),
  'limit-held-files': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means: 'Mails and archives may hold as many files, all together, as `limits.returns` in the configuration allows.',
    action: 'Open it, and put the returns themselves into the folder.',
    officers: 'Choose the forms themselves.',
    message: ({ limit, found }) => `The file holds ${found} files; ${limit} are allowed.`,
  }),
  'limit-file-size': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means: 'The file is larger than `limits.fileBytes` in the configuration allows.',
    action:
      'Take pictures and unneeded sheets out of it and save it again, or ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.fileBytes',
    officers: 'Take pictures and sheets that are not needed out of it, and save it again.',
    message: ({ limit, found }) =>
      `The file is ${megabytes(found)} in size; the limit for a file is ${megabytes(limit)}.`,
  }),
  'limit-unpacked-size': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'A workbook is a packed archive. Unpacked, this one is larger than `limits.unpackedBytes` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.unpackedBytes',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit, found }) =>
      `Unpacked, the contents come to at least ${megabytes(found)}; the limit is ${megabytes(limit)}.`,
  }),
  'limit-parts': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'A workbook is a packed archive of many small files. This one has more of them than `limits.parts` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.parts',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit, found }) => `The workbook is made up of ${found} files inside; the limit is ${limit}.`,
  }),
  'limit-sheets': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means: 'The file has more sheets than `limits.sheets` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.sheets',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `The file has more than ${limit} sheets, which is the limit.`,
  }),
  'limit-cells': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'The file has more filled cells (merged blocks, links and comments count too) than `limits.cells` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.cells',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `The file has more than ${limit} filled cells, which is the limit.`,
  }),
  'limit-cell-text': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means: 'A cell holds more text than `limits.cellCharacters` in the configuration allows.',
    action:
      'Divide the text among several cells, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.cellCharacters',
    officers: 'Divide the text among several cells.',
    message: ({ limit, found }) => `A cell holds ${found} characters; the limit is ${limit}.`,
  }),
  'limit-nesting': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means: 'What is inside the file is nested deeper than `limits.nesting` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.nesting',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `The contents of the file are nested more than ${limit} levels deep, which is the limit.`,
  }),
  'limit-time': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means: 'Reading the file took longer than `limits.milliseconds` in the configuration allows.',
    action:
      'Copy the return into a fresh workbook and save that, or ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.milliseconds',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `Reading the file took more than ${limit / 1000} seconds, which is the limit.`,
  }),
  'limit-memory': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'Reading the file took more memory than `limits.memoryBytes` in the configuration allows. It is read in a process of its own, which was ended.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.memoryBytes',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `Reading the file took more than ${megabytes(limit)} of memory, which is the limit.`,
  }),
  'limit-text': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'All cells of the file together show more text than `limits.textCharacters` in the configuration allows. A text that many cells share counts once for each.',
    action:
      'Copy the return into a fresh workbook and save that, or, if the file is genuine, ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.textCharacters',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `The cells of the file show more than ${limit} characters together, which is the limit.`,
  }),
  'limit-attributes': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'An element inside the file has more attributes than `limits.attributes` in the configuration allows. No program writes so many.',
    action: 'Copy the return into a fresh workbook and save that.',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ limit }) => `An element inside the file has more than ${limit} attributes, which is the limit.`,
  }),
  'limit-returns': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means: 'The file holds more returns than `limits.returns` in the configuration allows. None of them was used.',
    action: 'Divide the file into several, or ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.returns',
    officers: 'Divide the file into several.',
    message: ({ limit, found }) => `The file holds ${found} returns; the limit for a file is ${limit}.`,
  }),
  'limit-contacts': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'The returns in the file name more contact officers than `limits.contacts` in the configuration allows. None of them was used.',
    action:
      'See what stands where the contact officer is asked for, or ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.contacts',
    officers: 'See what stands where the contact officer is asked for.',
    message: ({ limit, found }) =>
      `The file names at least ${found} contact officers; the limit for a file is ${limit}.`,
  }),
  'limit-details': kind<{ limit: number; found: number }>({
    severity: 'error',
    acts: 'team',
    means:
      'The returns in the file give more telephone numbers and e-mail addresses than `limits.details` in the configuration allows. None of them was used.',
    action:
      'See what stands where the contact details are asked for, or ask whoever looks after the forms to raise the limit.',
    setting: () => 'limits.details',
    officers: 'See what stands where the contact details are asked for.',
    message: ({ limit, found }) =>
      `The file gives at least ${found} telephone numbers and e-mail addresses; the limit for a file is ${limit}.`,
  }),
  'reading-stopped': kind<{ reason: string }>({
    severity: 'error',
    acts: 'team',
    means: 'The process that read the file came to an end in the middle of it. The other files were read all the same.',
    action: 'Copy the return into a fresh workbook and save that. Please report it if that does not help.',
    officers: 'Copy your answers into a fresh form, and save that.',
    message: ({ reason }) => `Reading the file ended the process that reads files (${reason}).`,
  }),
  'reading-failed': kind<{ place: string }>({
    severity: 'error',
    acts: 'team',
    means: 'Collate met a fault of its own in the middle of the file. The other files were read all the same.',
    action: 'Please report it with the words in brackets, and type the return into a fresh form meanwhile.',
    officers: 'Send the file all the same, and tell the team the words in brackets.',
    message: ({ place }) => `Collate met a fault of its own while it read the file (${place}).`,
  }),
}
