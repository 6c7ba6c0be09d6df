/**
 * Every finding Collate can make: how serious it is, what it means, and its wording. All wording stands here and nowhere else.
 *
 * `message` says what was found, `action` what to do next, both in plain English for a partnerships officer; `officers` says what whoever filled
 * in the form does about it before sending it.
 * `means` is the explanation printed in docs/findings.md. File, sheet and cell are shown beside the message, so it need not repeat them.
 */
import type { Severity } from '../model.ts'
import { shorten } from '../shorten.ts'

/**
 * Who has to act. `officer`: the contact officer, whom the team asks. `team`: the partnerships team, who can settle it themselves. `keeper`: whoever looks
 * after the forms, the register and the other lists.
 */
export type Actor = 'officer' | 'team' | 'keeper'

interface Worded<A> {
  means: string
  action: string
  /** What the officer who filled in the form is told to do instead; left out where they do the same, or never see it. */
  officers?: string
  /** What is said to the officer in place of `message`; left out where it is the same. */
  officersMessage?(args: A): string
  message(args: A): string
  /** Where the action is a line of the configuration: that line, or its name. For whoever looks after it, and no sheet, page or paper. */
  setting?(args: A): string
}

/** A note is worth knowing, and nobody need act. */
type FindingKind<A> = Worded<A> & ({ severity: 'note' } | { severity: Exclude<Severity, 'note'>; acts: Actor })

/** Made when the first day is written: a run that finds nothing changed writes none. */
let days: Intl.DateTimeFormat | null = null

/** `2011-02-28` as "28 February 2011". */
function inWords(day: string): string {
  days ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return days.format(Date.parse(day))
}

/** Names one after the other, set apart by more than a comma where a name has one of its own. */
function namesOf(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(',')) ? '; ' : ', ')
}

function kind<A extends Record<string, string | number | string[]>>(row: FindingKind<A>): FindingKind<A> {
  return row
}

/** The line to add to a form, so that the texts are known as its own. */
function furnitureLine({ texts, form }: { texts: readonly string[]; form: string }): string {
  return `furniture: [${texts.map((text) => `'${text.replaceAll("'", '’')}'`).join(', ')}] in the form “${form}”`
}

/** The wording to add to a field, so that its label is known. */
function labelLine({ label, key }: { label: string; key: string }): string {
  return `otherLabels: ['${label.replaceAll("'", '’')}'] in the field “${key}”`
}

/** "; the nearest label is “Annual budget” in B14", where a return has one. */
function nearestLabel(label: string | undefined, cell: string | undefined): string {
  return label ? `; the nearest label is “${label}” in ${cell ?? ''}` : ''
}

/** Of a text that a message quotes, so that it can still be read. */
const LONGEST_QUOTE = 600

/** The first names of many, each between quotation marks. */
function quotedNames(names: readonly string[]): string {
  const first = names.slice(0, MOST_NAMES).map((name) => `“${name}”`)
  const rest = names.length - first.length
  return new Intl.ListFormat('en-GB').format(rest > 0 ? [...first, `${rest} more`] : first)
}

const MOST_NAMES = 10

function ordinal(count: number): string {
  const ends: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  return `${count}${ends[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(count)] ?? 'th'}`
}

function megabytes(bytes: number): string {
  return `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`
}

export const catalogue = {
  // --- collect -------------------------------------------------------------------------------------------------------
  'lock-file-ignored': kind({
    severity: 'note',
    means:
      'Excel and LibreOffice leave a small lock file beside a workbook while somebody has it open. It holds no return.',
    action: 'Nothing to do; it goes when the workbook is closed.',
    message: () => 'This is the lock file of a workbook that somebody has open, not a return.',
  }),
  'background-text-ignored': kind({
    severity: 'note',
    means:
      'The file background.txt in a round’s folder holds the team’s own words for the committee report. It is no return.',
    action: 'Nothing to do; its text stands under “Background” in the committee report.',
    message: () => 'This is the team’s own text for the committee report, not a return.',
  }),
  'own-draft-ignored': kind({
    severity: 'note',
    means:
      'A draft that collate chase wrote was put among the returns. It asks for a return and holds none, whatever is attached to it.',
    action: 'Nothing to do; it can be deleted here.',
    message: () => 'This is a draft of a message that Collate wrote, not a return.',
  }),
  'own-list-ignored': kind({
    severity: 'note',
    means: 'A list that Collate writes for the team was put among the returns. It holds no return.',
    action: 'Nothing to do; it can be deleted here.',
    message: () => 'This is a list that Collate wrote for the team, not a return.',
  }),
  'system-file-ignored': kind({
    severity: 'note',
    means: 'Windows and macOS keep files of their own in folders, for example Thumbs.db. They hold no return.',
    action: 'Nothing to do; it can be deleted.',
    message: () => 'This is a file the operating system keeps for itself, not a return.',
  }),
  'hidden-file-ignored': kind({
    severity: 'note',
    means: 'Files and folders whose names begin with a dot are hidden by the operating system and are not looked at.',
    action: 'If it is a return, rename it so that the name does not begin with a dot.',
    message: () => 'The name begins with a dot, so this is a hidden file and was not read.',
  }),
  'temporary-file-ignored': kind({
    severity: 'note',
    means: 'Programs write temporary and backup files while they work. They are not returns.',
    action: 'If it is a return that was never saved under its own name, save it as .xlsx; otherwise delete it.',
    message: () => 'This is a temporary or backup file of a program, not a return.',
  }),
  'partial-download-ignored': kind({
    severity: 'note',
    means: 'Browsers give a download an ending of its own until it is complete.',
    action: 'Download the file again and let it finish.',
    message: () => 'This download was never finished, so it was not read.',
  }),
  'shortcut-ignored': kind({
    severity: 'query',
    acts: 'team',
    means: 'A shortcut points to a file or page somewhere else; its own contents are no return.',
    action: 'Put the file itself into the folder instead of a shortcut to it.',
    message: () => 'This is a shortcut to something elsewhere, so it was not read.',
  }),
  'cloud-document': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Google Drive keeps a small file (.gsheet, .gdoc) in the place of a document that lies on the web only. It holds the address, not the answers.',
    action: 'Open it in the browser, choose File, Download, Microsoft Excel, and put that in its place.',
    message: () => 'This only points to a document in Google Drive; its contents are not here.',
  }),
  'cloud-not-downloaded': kind<{ name: string }>({
    severity: 'error',
    acts: 'team',
    means:
      'Cloud drives such as iCloud and OneDrive can leave the name of a file in a folder without its contents until somebody opens it.',
    action: 'Choose “Download now” or “Always keep on this device” for it, and run again.',
    message: ({ name }) => `“${name}” lies in the cloud only, and has not been downloaded.`,
  }),
  'link-not-followed': kind({
    severity: 'query',
    acts: 'team',
    means:
      'A symbolic link that leads out of the round’s folder, or nowhere, is not followed, so that only files that were handed in are read.',
    action: 'Put the file itself into the folder instead of a link to it.',
    message: () => 'This is a link to a place outside the folder, or to nothing, so it was not followed.',
  }),
  'link-within-folder': kind({
    severity: 'note',
    means: 'A symbolic link leads to something that is in the folder anyway; it is read there, once.',
    action: 'Nothing to do.',
    message: () => 'This is a link to something else in this folder, which is read in its own place.',
  }),
  'folder-too-deep': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means: 'Sub-folders are looked through to a certain depth only.',
    action: 'Move the returns in it further up.',
    message: ({ limit }) => `This folder lies more than ${limit} folders deep, so nothing in it was read.`,
  }),
  'file-unreadable': kind<{ reason: string }>({
    severity: 'error',
    acts: 'team',
    means: 'The operating system refused to open the file or folder.',
    action: 'Check that nobody has it locked and that the account Collate runs under may read it, then run again.',
    officers:
      'Close it in other programs and choose the file itself; what is inside a folder cannot be chosen with it.',
    message: ({ reason }) => `It could not be opened: ${reason}.`,
  }),
  'file-still-changing': kind({
    severity: 'error',
    acts: 'team',
    means: 'The file was still being saved or copied when the run read it. A half-written file is not used.',
    action: 'Wait until it is saved, then run again.',
    message: () => 'The file was still being saved or copied, so it was not read.',
  }),
  'file-name-unreadable': kind({
    severity: 'error',
    acts: 'team',
    means:
      'The name of the file or folder is written in a way this computer cannot make out (not in UTF-8), as files packed or saved on another system can be, so it cannot be opened.',
    action: 'Give it a name in plain letters, then run again.',
    message: () => 'The name has characters this computer cannot make out, so it could not be opened.',
  }),
  'file-gone': kind({
    severity: 'note',
    means: 'The file was in the folder when the run began and was deleted, moved or renamed before it was read.',
    action: 'Nothing to do if that was meant; otherwise put the file back and run again.',
    message: () => 'The file was taken away while the run was under way.',
  }),

  // --- read ----------------------------------------------------------------------------------------------------------
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

  // --- recognise -----------------------------------------------------------------------------------------------------

  'blank-form': kind<Record<never, never>>({
    severity: 'error',
    acts: 'officer',
    means: 'The file is a form on which nothing has been filled in.',
    action: 'Ask the contact officer for the filled-in form, or delete the file if it was put here by mistake.',
    officers: 'Fill it in, save it, and choose it again; or choose the copy you filled in.',
    message: () => 'This is a form with nothing filled in.',
  }),
  'not-a-return': kind<{ begins: string }>({
    severity: 'error',
    acts: 'team',
    means: 'No sheet of the file carries the questions of a form that the configuration knows.',
    action:
      'Move it out of the input folder if it is no return; if it is one on a new form, ask whoever looks after the forms to add the form.',
    officers: 'Choose the form you were sent. If this is it, tell the team.',
    message: ({ begins }) => `This is not a return on any known form${begins ? `; it begins “${begins}”` : ''}.`,
  }),
  'nothing-written': kind<Record<never, never>>({
    severity: 'error',
    acts: 'officer',
    means: 'The file can be read, but no cell of it holds any text.',
    action: 'Ask for the return again; the contact officer may have sent another file than was meant.',
    officers: 'Choose the copy you filled in.',
    message: () => 'Nothing is written in any cell of this file.',
  }),
  'sheet-blank-form': kind<{ sheet: string }>({
    severity: 'note',
    means: 'A sheet beside the returns of the file is a form on which nothing has been filled in.',
    action: 'Nothing to do, unless this sheet should have been filled in.',
    message: ({ sheet }) => `Sheet “${sheet}” is a form with nothing filled in.`,
  }),
  'sheet-not-a-return': kind<{ sheet: string; cells: number }>({
    severity: 'note',
    means: 'A sheet beside the returns of the file holds text, but no return: guidance, a list, other work.',
    action: 'Nothing to do, unless the sheet holds part of a return; then copy it into the form.',
    message: ({ sheet, cells }) =>
      `Sheet “${sheet}” was not used: it holds ${cells === 1 ? 'a cell' : `${cells} cells`} of text but no return.`,
  }),
  'label-near': kind<{ label: string; takenFor: string }>({
    severity: 'query',
    acts: 'team',
    means: 'A question on the sheet is not worded as on the form, and was taken for the form’s question nearest to it.',
    action:
      'Check that the answer was read for the right question; if the wording will come again, ask whoever looks after the forms to add it.',
    setting: ({ label, takenFor }) => `otherLabels: ['${label.replaceAll("'", '’')}'] in the field of “${takenFor}”`,
    officers: 'Check that the answer below belongs to this question; if not, give the question its own words again.',
    message: ({ label, takenFor }) => `“${label}” was taken for the question “${takenFor}”.`,
  }),
  'label-in-text': kind<{ label: string; takenFor: string }>({
    severity: 'query',
    acts: 'team',
    means: 'A question was found inside a text, or run together with its answer, and nowhere else on the sheet.',
    action: 'Check that the answer begins where it should.',
    officers:
      'Check that the answer below begins where it should; if not, put the question and the answer on lines of their own.',
    message: ({ label, takenFor }) =>
      `“${label}” was read as the question “${takenFor}”, with the text after it as the answer.`,
  }),
  'left-over': kind<{ text: string }>({
    severity: 'note',
    means: 'Text on the sheet of a return that belongs to no question of the form.',
    action: 'Read it, and copy it into the answer it belongs to if it is one.',
    message: ({ text }) => `This text belongs to no question: “${text}”.`,
  }),

  'text-doubtful': kind<{ text: string; because: string; but: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'Two rules say different things of a text, and neither is much surer than the other. It was kept as it stands.',
    action: 'Read the cell, and take the text out of the answer if it is the form’s own.',
    officers: 'Check that what was read below is what you meant.',
    message: ({ text, because, but }) => `“${text}” was read so because ${because}; but ${but}.`,
  }),
  'form-words': kind<{ text: string; count: number; because: string }>({
    severity: 'note',
    means:
      'Text between questions and answers was taken for the form’s own words, though the configuration does not list it.',
    action:
      'If it is the form’s own, ask whoever looks after the forms to add it there; if it is an answer, copy it into one.',
    setting: ({ text }) => `furniture: ['${text.replaceAll("'", '’')}'] in the form`,
    officers: 'Nothing to do, unless you wrote it as an answer; then copy it into the answer’s place.',
    message: ({ text, count, because }) =>
      `“${text}” (${count === 1 ? 'a cell' : `${count} cells`}) was taken for the form’s own words, because ${because}.`,
  }),
  'set-aside': kind<{ heading: string; count: number; text: string }>({
    severity: 'note',
    means:
      'A column or question of its own – for an earlier return, for comments or states, for the office – was kept apart.',
    action: 'Nothing to do, unless it holds an answer for this round; then copy it into the answer.',
    message: ({ heading, count, text }) =>
      `What stands under “${heading}” (${count === 1 ? 'a cell' : `${count} cells`}) was kept apart, in no answer: “${text}”.`,
  }),
  'issued-label-changed': kind<{ labels: string }>({
    severity: 'note',
    means:
      'On a form that was sent out by Collate the words of questions were changed. The form says by itself which box belongs to which question, so that the answers were read all the same.',
    action:
      'Nothing to do, unless what stands in the question’s place is part of the answer; then copy it into the box.',
    message: ({ labels }) => `These questions no longer have the words the form printed: ${labels}.`,
  }),
  'issued-label-disagrees': kind<{ labels: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'On a form that was sent out by Collate the words of other questions stand beside boxes, as when an older form is pasted over it. Each box was read as the answer to the question whose words stand beside it.',
    action: 'Check in the return which question each box answers, and ask the contact officer where that is not plain.',
    message: ({ labels }) =>
      `The words beside some boxes are those of other questions than the form asked there, and the boxes were read by them: ${labels}.`,
  }),
  'issued-label-written-over': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'On a form that was sent out by Collate something else stands in the place of a question, and the question’s box is empty. It may be the answer, written over the question.',
    action: 'Copy the text into the box beside it if it is the answer.',
    message: ({ question, text }) => `“${text}” stands in the place of the question “${question}”, whose box is empty.`,
  }),
  'issued-other-edition': kind({
    severity: 'note',
    means:
      'The form was sent out by Collate before its definition in the configuration was changed. Its boxes were read by the keys of their questions.',
    action: 'Nothing to do, unless a question was given the key of another; then check the answers.',
    message: () => 'This form was sent out before its questions were changed.',
  }),
  'issued-forms-disagree': kind<{ forms: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A workbook holds sheets of forms that were sent out for different partnerships or rounds. Each was read as a return of its own.',
    action: 'Check whose returns these are; ask the contact officer which sheet is theirs.',
    message: ({ forms }) => `Parts of this workbook belong to different forms: ${forms}.`,
  }),
  'issued-marks-lost': kind({
    severity: 'query',
    acts: 'team',
    means:
      'The workbook says that it was sent out by Collate, but what marks its boxes is gone. It was read by its labels, and taken for the partnership’s it was sent to.',
    action: 'Look through the answers, or ask the officer to fill in the form as it was sent.',
    message: () => 'The marks of this form’s boxes are gone, so it was read by the words of its questions.',
  }),
  'issued-for-another-round': kind<{ issued: string; round: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The form was sent out by Collate for another round than the one in whose folder it lies.',
    action: 'Check that it holds this round’s answers, and move it to the folder of its own round if it does not.',
    message: ({ issued, round }) => `This form was sent out for the round ${issued}, not for ${round}.`,
  }),
  'printed-not-confirmed': kind<{ answers: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Names or contacts that the form printed from last time were neither confirmed nor changed. They were read as they stand.',
    action: 'Ask the contact officer whether they are still correct.',
    message: ({ answers }) => `Nobody said whether these are still correct: ${answers}.`,
  }),
  'printed-not-correct': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The officer says that a name or contact that the form printed from last time is no longer correct, and gives no other. It was not read as the answer.',
    action: 'Ask the contact officer for the right one.',
    message: ({ question, text }) =>
      `“${text}” is said to be no longer correct for “${question}”, and no other is given.`,
  }),
  'confirmation-unclear': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Where the form asks whether a name or contact is still correct, something other than Yes or No stands.',
    action: 'Read it, and correct the name or contact in the box if it says so.',
    message: ({ question, text }) => `Beside the answer to “${question}” stands “${text}” rather than Yes or No.`,
  }),
  'plan-outcome-unclear': kind<{ plan: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'What was written beside a plan of last time is none of the outcomes to choose from, or the plan itself was changed. What came of it was judged by the answers alone.',
    action: 'Ask the contact officer what came of the plan, and say so in the workbook of queries to decide.',
    message: ({ plan, text }) => `“${text}” does not say for certain what came of “${plan}”.`,
  }),
  'section-unclear': kind<{ label: string; cells: string; sections: string; read: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The form asks several questions in the same words, each under a heading of its own, and the return does not say which of them this is.',
    action: 'Check in the return which answer belongs to which question.',
    officers:
      'Check below which answer was read for which question, and put back the headings of the form if they are gone.',
    message: ({ label, cells, sections, read }) =>
      `“${label}” (${cells}) has the words of several questions (${sections}), and no heading says which is which; it was ${read}.`,
  }),
  'colour-read': kind<{ cells: string }>({
    severity: 'note',
    means:
      'Cells hold no text, but are filled with the colour of one of the choices. The colour was read as the answer.',
    action: 'Nothing to do, unless the colour is only how the form looks.',
    message: ({ cells }) => `The colour of cells without text was read as the answer: ${cells}.`,
  }),
  'colour-contradicts': kind<{ question: string; text: string; colour: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A cell says one of the choices and is filled with the colour of another. The text was read.',
    action: 'Ask the contact officer which is right.',
    officers: 'Change the words or the colour, so that both say the same.',
    message: ({ question, text, colour }) => `The answer to “${question}” says “${text}”, but its cell is ${colour}.`,
  }),
  'colour-unclear': kind<{ question: string; colour: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A cell that should hold a choice has no text, and its colour is that of none of the choices. Nothing was read.',
    action:
      'Ask the contact officer what the colour stands for; if it will come again, ask whoever looks after the forms to add it to the choices.',
    officers: 'Type your answer in words.',
    message: ({ question, colour }) =>
      `The answer to “${question}” is a ${colour} cell without text, and no choice is ${colour}.`,
  }),
  'question-twice': kind<{ question: string; cells: string }>({
    severity: 'query',
    acts: 'team',
    means: 'A question stands twice on the return, each time with an answer. Both answers were read for it.',
    action:
      'Check whether both belong to this question; if one is another question, ask whoever looks after the forms to add it.',
    officers: 'Check whether both belong to this question; if not, give each question its own words again.',
    message: ({ question, cells }) => `“${question}” is asked more than once (${cells}), and each has an answer.`,
  }),
  'sheet-joined': kind<{ sheet: string; to: string }>({
    severity: 'note',
    means: 'A return is spread over several sheets of its workbook; they were read as one.',
    action: 'Nothing to do, unless the sheet belongs to another partnership.',
    message: ({ sheet, to }) => `Sheet “${sheet}” was read as part of the return on sheet “${to}”.`,
  }),
  'sheet-last-time': kind<{ sheet: string }>({
    severity: 'note',
    means: 'A sheet is named for an earlier round and answers the same questions as another sheet of the workbook.',
    action: 'Nothing to do, unless the sheet holds this round’s answers; then give it another name.',
    message: ({ sheet }) => `Sheet “${sheet}” was not used: by its name it holds what was said in an earlier round.`,
  }),
  'sheet-hidden-copy': kind<{ sheet: string; visible: string }>({
    severity: 'note',
    means: 'A hidden sheet repeats the return that a visible sheet holds. What can be seen stands.',
    action: 'Nothing to do, unless the hidden sheet is the right one; then show it and hide the other.',
    message: ({ sheet, visible }) => `The hidden sheet “${sheet}” was not used: the visible sheet “${visible}” stands.`,
  }),

  // --- normalise -----------------------------------------------------------------------------------------------------
  'question-reworded': kind<{ question: string; key: string; label: string; cell: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'A question of the form was not found, but the sheet asks something like it, with an answer. The answer was left over, in no question’s place.',
    action:
      'If the label is the question in other words, ask whoever looks after the forms to add it to the question; that mends every return that has it.',
    setting: labelLine,
    message: ({ question, label, cell }) =>
      `The question “${question}” was not found. The nearest label on the sheet is “${label}” in ${cell}.`,
    officers: 'If that is the question, give it its own words again; if not, put the question back and answer it.',
    officersMessage: ({ question, label, cell }) =>
      `The question “${question}” was not found. The nearest to it on the sheet is “${label}” in ${cell}.`,
  }),
  'labels-unmatched': kind<{ labels: string; questions: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'The sheet asks and answers what no question of the form does, while questions of the form were not found. The answers were left over.',
    action:
      'If a label is one of the questions in other words, ask whoever looks after the forms to add it to that question; that mends every return that has it.',
    setting: () => 'otherLabels of the field',
    officers: 'If one of these is a question of the form, give it its own words again.',
    message: ({ labels, questions }) =>
      `No question of the form has these labels: ${labels}. Not found were ${questions}: a label may be one of them in other words.`,
  }),
  'question-reworded-in-round': kind<{
    question: string
    key: string
    label: string
    form: string
    cells: string
    count: number
  }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'In several returns of the round a question of the form was not found, and each has the same label instead. The answers were left over.',
    action:
      'If the label is the question in other words, ask whoever looks after the forms to add it to the question, and run the round again.',
    setting: ({ form, ...field }) => `${labelLine(field)} of the form “${form}”`,
    message: ({ question, label, cells, count }) =>
      `In ${count} returns the question “${question}” was not found. The nearest label in each is “${label}” (${cells}).`,
  }),
  'words-repeated-in-answers': kind<{ texts: string[]; form: string; cells: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'Most returns of the round have the same words in an answer. They are probably the form’s own, but stand where answers do and were read as such.',
    action:
      'If the form prints them, ask whoever looks after the forms to add the line to the form, and run the round again; if the partnerships did write the same, there is nothing to do.',
    setting: furnitureLine,
    message: ({ texts, cells }) => `Most returns say the same in an answer (${cells}): ${quotedNames(texts)}.`,
  }),
  'words-repeated-left-over': kind<{ texts: string[]; form: string; cells: string }>({
    severity: 'note',
    means: 'Most returns of the round have the same words in no question’s place. They are probably the form’s own.',
    action:
      'If the form prints them, ask whoever looks after the forms to add the line to the form, and they will be mentioned no more.',
    setting: furnitureLine,
    message: ({ texts, cells }) =>
      `Most returns have the same text in no question’s place (${cells}): ${quotedNames(texts)}.`,
  }),
  'required-question-missing': kind<{ question: string; label?: string; cell?: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A question that has to be answered is not on the sheet at all, or its wording was changed beyond recognition.',
    action:
      'Ask the contact officer for the answer; if the question is there in other words, ask whoever looks after the forms to add them to the form.',
    officers: 'Put the question back with your answer; a fresh form has it.',
    message: ({ question, label, cell }) =>
      `The question “${question}” is not in this return, and an answer is required${nearestLabel(label, cell)}.`,
  }),
  'question-missing': kind<{ question: string; label?: string; cell?: string }>({
    severity: 'note',
    means: 'A question of the form is not on the sheet, so it counts as not asked rather than as left empty.',
    action: 'Nothing to do, unless the officer removed the question by mistake.',
    officers: 'Nothing to do, unless you removed the question by mistake.',
    message: ({ question, label, cell }) =>
      `The question “${question}” is not in this return${nearestLabel(label, cell)}.`,
  }),
  'answer-empty': kind<{ question: string; text?: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A question that has to be answered was left empty, or was answered with a dash, “none” or “n/a”.',
    action: 'Ask the contact officer whether there is nothing to report.',
    officers: 'Answer the question, or say in a few words why there is nothing to report.',
    message: ({ question, text }) =>
      text
        ? `“${question}” was answered with “${text}”, and an answer is required.`
        : `“${question}” was left empty, and an answer is required.`,
  }),
  'answer-placeholder': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The answer is a prompt such as “[insert]” or “Click or tap here to enter text”, so it counts as empty.',
    action: 'Ask the contact officer for the answer.',
    officers: 'Type your answer in place of it.',
    message: ({ question, text }) => `“${question}” still holds the placeholder “${text}”.`,
  }),
  'prompt-removed': kind<{ question: string; text: string }>({
    severity: 'note',
    means: 'The form’s own prompt was left standing before the answer. It was taken off; the answer itself was kept.',
    action: 'Nothing to do, unless the words were meant as part of the answer.',
    message: ({ question, text }) => `The prompt “${text}” was taken off the answer to “${question}”.`,
  }),
  'lines-joined': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Lines of an answer look as if one sentence had been broken over them, so they were read as one entry.',
    action: 'Check in the return whether the lines belong together.',
    officers: 'Check that the lines belong together; if not, begin each with a mark such as “-”.',
    message: ({ question, text }) => `In the answer to “${question}” lines were read as one entry: “${text}”.`,
  }),
  'answer-awaited': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The officer wrote that the answer is still to come, for example “TBC” or “to follow”.',
    action: 'Ask the contact officer for the answer once it is known.',
    officers: 'Give the answer if you know it by now; if not, send the return and tell the team when you do.',
    message: ({ question, text }) => `The answer to “${question}” is still to come: “${text}”.`,
  }),
  'answer-too-long': kind<{ question: string; limit: number; found: number }>({
    severity: 'note',
    means: 'The answer is more than a tenth longer than the form asks for. All of it was kept.',
    action: 'Consider asking for a shorter version before the update is published.',
    officers: 'Make it shorter if you can. All of it is read.',
    message: ({ question, limit, found }) =>
      `The answer to “${question}” has ${found} characters; the form asks for ${limit} at most.`,
  }),
  'value-unclear': kind<{ question: string; text: string; expected: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The answer does not plainly state the kind of value the question asks for. It was kept as written, and nothing was counted from it.',
    action: 'Ask for the value, or read the answer as it stands.',
    officers: 'Give the answer as the question asks for it, without other words beside it.',
    message: ({ question, text, expected }) => `“${text}” answers “${question}”, which asks for ${expected}.`,
  }),
  'table-without-return': kind<{ question: string; sheet: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A sheet holds a table of the form, and the workbook several returns, or none with the name that stands beside its rows. It was given to none of them.',
    action:
      'Say whose rows they are by the partnership’s name beside each as its return gives it, or put each table under its own return.',
    officers:
      'Write the partnership’s name beside each row as the form gives it, or put each table under its own form.',
    message: ({ question, sheet }) =>
      `The table “${question}” on the sheet “${sheet}” was given to no return, because it does not say to which its rows belong.`,
  }),
  'table-unread': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'The headings of a table were not found, so that nobody can tell its columns apart. Its text was kept as it stands.',
    action: 'Read it there, and ask whoever looks after the forms to add the headings of this return to the table.',
    setting: () => 'otherLabels of the table’s columns',
    officers: 'Put the headings of the table back as the form has them.',
    message: ({ question, text }) => `The table under “${question}” has none of the form’s headings: “${text}”.`,
  }),
  'table-order-assumed': kind<{ question: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A table stands without its headings. Its columns were taken in the order of the form, because every cell fits.',
    action: 'Check in the return that the columns are the right ones.',
    officers: 'Check that each value stands under the right question; put the headings back as the form has them.',
    message: ({ question }) =>
      `The table under “${question}” has no headings; its columns were read in the form’s order.`,
  }),
  'table-row-alone': kind<{ question: string; texts: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A row of a table has one text and stands over fuller rows: a heading over them, or a record somebody did not fill in. It was set aside and made no record.',
    action: 'Look in the return whether it is a record; if so, ask for the rest of its row.',
    officers: 'If it is a row of the table, fill in the rest of it.',
    message: ({ question, texts }) => `In the table under “${question}” this stands alone in its row: ${texts}.`,
  }),
  'table-row-unnamed': kind<{ question: string; texts: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A row of a table does not say what it is about. It was kept as a record of its own.',
    action: 'Ask what the row is about: it may go on the row above.',
    officers: 'Write what the row is about, or put its text into the row above.',
    message: ({ question, texts }) => `In the table under “${question}” this row has no name: ${texts}.`,
  }),
  'table-cell-unplaced': kind<{ question: string; texts: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Text of a table stands under none of its headings, or before them. It is in no record.',
    action: 'Read it in the return, and move it under a heading if it belongs to a row.',
    officers: 'Move it under a heading if it belongs to a row.',
    message: ({ question, texts }) => `In the table under “${question}” this belongs to no column: ${texts}.`,
  }),
  'table-column-unknown': kind<{ question: string; texts: string }>({
    severity: 'note',
    means: 'A table has columns the form does not know. What they hold was set aside with its heading.',
    action: 'If the columns matter, ask whoever looks after the forms to add them to the table.',
    setting: () => 'columns of the table',
    officers: 'Nothing to do, unless you added a column: what stands in it is in no answer.',
    message: ({ question, texts }) => `The table under “${question}” has columns of its own: ${texts}.`,
  }),
  'table-column-doubtful': kind<{ question: string; texts: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A table has columns that may be the form’s own: they are headed no less surely than the one that was read, or hold the words of one that was not found. What they hold was set aside with its heading.',
    action:
      'Look in the return which column is meant. If others print it so too, ask whoever looks after the forms to add its heading to the table.',
    setting: () => 'columns of the table',
    officers: 'Use the headings as the form prints them, and one column for each.',
    message: ({ question, texts }) =>
      `In the table under “${question}” it is not plain which column is meant; set aside: ${texts}.`,
  }),
  'table-words': kind<{ question: string; texts: string }>({
    severity: 'note',
    means:
      'Words in a table that are no record: headings over several columns or over the rows beneath, a note or a signature under it. They are in no record.',
    action: 'Nothing, unless one of them is a record; then ask for the rest of its row.',
    officers: 'Nothing to do, unless one of them is a row of the table; then fill in the rest of it.',
    message: ({ question, texts }) => `In the table under “${question}” these are words around the records: ${texts}.`,
  }),
  'table-cell-carried': kind<{ question: string; texts: string }>({
    severity: 'note',
    means:
      'A cell of a table is merged over several rows, or repeated beneath by a ditto mark, and was read for each of them.',
    action: 'Nothing, unless the rows are one record.',
    message: ({ question, texts }) => `In the table under “${question}” this was read for several rows: ${texts}.`,
  }),
  'answer-reference': kind<{ text: string; refersTo: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The answer points to another answer instead of saying something itself. It was kept as written.',
    action: 'Check that it points to what is named here, and read the two together.',
    officers: 'Say it here as well, or check that it points to what is named here.',
    message: ({ text, refersTo }) => `“${text}” seems to refer to ${refersTo}.`,
  }),
  'name-from-title': kind<{ name: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The return does not say in its own place which partnership it is for; the name was taken from a title over the form or from the name of the sheet.',
    action: 'Confirm that the return is this partnership’s, and ask the contact officer to fill in the name next time.',
    officers: 'Write the name of the partnership into its own place.',
    message: ({ name, text }) => `The partnership’s name is not filled in; “${name}” was taken from “${text}”.`,
  }),
  'date-unreadable': kind<{ text: string }>({
    severity: 'error',
    acts: 'officer',
    means: 'The field for the date of completion holds text in which no date could be found.',
    action: 'Ask the contact officer when the form was completed, and correct the return.',
    officers: 'Give the day on which you filled in the form, for example 17 February 2011.',
    message: ({ text }) => `No date could be read from “${text}”.`,
  }),
  'date-in-part': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Of the date of completion only a part could be read, or words stand beside it that may make it another day. What was read is recorded.',
    action: 'Ask the contact officer when the form was completed.',
    officers: 'Give the day on which you filled in the form, for example 17 February 2011.',
    message: ({ text, date }) => `“${text}” was read as ${date}, which leaves out some of it.`,
  }),
  'date-impossible': kind<{ text: string }>({
    severity: 'error',
    acts: 'officer',
    means: 'A date that is not in the calendar, for example 31 February. No date was recorded.',
    action: 'Ask the contact officer for the right date, and correct the return.',
    officers: 'Give the right day.',
    message: ({ text }) => `“${text}” is not a date of the calendar.`,
  }),
  'date-american': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date makes sense only with the month first, as Americans write it, so it was read that way.',
    action: 'Confirm the date with the contact officer.',
    officers: 'If that is not the day, write the month in words.',
    message: ({ text, date }) => `“${text}” has no such day in British order; it was read as ${date}.`,
  }),
  'date-swapped': kind<{ text: string; date: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Read in British order, the date lies far from the round; with day and month exchanged it would fit.',
    action: 'Ask the contact officer which of the two dates is meant.',
    officers: 'Write the date with the month in words.',
    message: ({ text, date, other }) => `“${text}” was read as ${date}; ${other} would fit this round better.`,
  }),
  'date-weekday': kind<{ text: string; date: string; written: string; actual: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The weekday and the date do not belong together. The date was used, the weekday was not.',
    action: 'Ask the contact officer which of the two is right.',
    officers: 'Correct the weekday or the date.',
    message: ({ text, date, written, actual }) =>
      `“${text}” names a ${written}, but ${date} was a ${actual}; the date was used.`,
  }),
  'date-month-spelling': kind<{ text: string; written: string; month: string }>({
    severity: 'note',
    means: 'The name of the month is misspelt but there is no doubt which one is meant.',
    action: 'Nothing to do.',
    message: ({ text, written, month }) => `In “${text}”, “${written}” was read as ${month}.`,
  }),
  'date-year-assumed': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date was written without a year; the year that brings it nearest to this round was used.',
    action: 'Confirm the year with the contact officer.',
    officers: 'If that is not the year, write the year as well.',
    message: ({ text, date }) => `“${text}” has no year; it was read as ${date}.`,
  }),
  'date-quarter': kind<{ text: string; date: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A quarter with one year can be of the financial year or of the calendar year; the financial year was used.',
    action: 'Confirm with the contact officer which is meant.',
    officers: 'Give the day on which you filled in the form.',
    message: ({ text, date, other }) =>
      `“${text}” was read as the quarter that begins in ${date}; as a calendar quarter it would begin in ${other}.`,
  }),
  'date-serial': kind<{ text: string; date: string }>({
    severity: 'note',
    means: 'The cell holds the bare number by which a spreadsheet counts days; it was turned back into a date.',
    action: 'Nothing to do.',
    message: ({ text, date }) => `The number ${text} was read as ${date}, which it stands for in a spreadsheet.`,
  }),
  'date-several': kind<{ text: string; date: string; others: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date of completion holds several dates or a range; the latest was used.',
    action: 'Confirm with the contact officer when the form was completed.',
    officers: 'If that is not the day on which you filled in the form, leave only that day.',
    message: ({ text, date, others }) => `“${text}” holds several dates; ${date} was used and not ${others}.`,
  }),
  'date-implausible': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date lies years away from the round, for example a day of 1900 in a cell into which only a number was typed. It was not recorded.',
    action: 'Ask the contact officer for the right date, and correct the return.',
    officers: 'Give the right day.',
    message: ({ text }) => `“${text}” is years away from this round, so no date was recorded from it.`,
  }),
  'date-year-typed': kind<{ text: string; year: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A year was typed into a cell that shows dates, so that a spreadsheet made a day of 1905 of it. The year was used.',
    action: 'Ask the contact officer for the day.',
    officers: 'Give the whole date.',
    message: ({ text, year }) =>
      `The cell shows ${text}, which is how a spreadsheet shows the number ${year} as a date; it was read as the year.`,
  }),
  'date-from-submission': kind<{ text: string }>({
    severity: 'note',
    means: 'The return gives no date of completion; the time at which the online form was sent was used.',
    action: 'Nothing to do.',
    message: ({ text }) => `The form was sent online at ${text}; this was used as the date of completion.`,
  }),
  'contact-from-submission': kind<{ name: string }>({
    severity: 'note',
    means: 'The return names no contact officer; the person who sent the online form was used.',
    action: 'Nothing to do, unless somebody else should be asked about this partnership.',
    officers: 'Nothing to do, unless somebody else should be asked about this partnership; then name them.',
    message: ({ name }) => `No contact officer is given; ${name} sent the online form and is used instead.`,
  }),
  'contact-without-name': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'There is a telephone number or e-mail address but no name to go with it.',
    action: 'Ask who the contact officer is.',
    officers: 'Write who the contact officer is.',
    message: ({ text }) => `The contact details “${text}” come without a name.`,
  }),
  'contact-details-missing': kind<{ name: string }>({
    severity: 'note',
    means: 'A contact officer is named without a telephone number or e-mail address.',
    action: 'Ask for the details if nobody has them.',
    officers: 'Add a telephone number or e-mail address if the form asks for one.',
    message: ({ name }) => `No telephone number or e-mail address is given for ${name}.`,
  }),
  'contact-unpaired': kind<{ text: string; name: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Several people are named, and nothing shows whose this number or address is. It was given to the first.',
    action: 'Check whose it is.',
    officers: 'Write each number or address beside the person it belongs to.',
    message: ({ text, name }) => `It is not clear whose “${text}” is; it was entered for ${name}.`,
  }),
  'phone-too-long': kind<{ phone: string; digits: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'The telephone number has more digits than a number can have. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Give the right number.',
    message: ({ phone, digits }) => `The telephone number ${phone} has too many digits (${digits}).`,
  }),
  'phone-too-short': kind<{ phone: string; digits: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The telephone number has too few digits, perhaps because the area code was left out. It was kept as written.',
    action: 'Ask the contact officer for the full number.',
    officers: 'Give the full number with its area code.',
    message: ({ phone, digits }) => `The telephone number ${phone} has too few digits (${digits}).`,
  }),
  'phone-not-valid': kind<{ phone: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'No area or network has telephone numbers that begin like this one. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Check the number, and correct it if it is wrong.',
    message: ({ phone }) =>
      `The telephone number ${phone} has the right length, but no area or network has such numbers.`,
  }),
  'phone-with-letters': kind<{ phone: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The telephone number holds a letter where a figure should be, for example O for 0. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Write the number in figures alone.',
    message: ({ phone }) => `The telephone number ${phone} holds a letter in place of a figure.`,
  }),
  'phone-zero-restored': kind<{ text: string; phone: string }>({
    severity: 'note',
    means: 'A spreadsheet dropped the 0 at the beginning of a telephone number; it was put back.',
    action: 'Nothing to do.',
    message: ({ text, phone }) => `The telephone number ${text} had lost its first 0 and was read as ${phone}.`,
  }),
  'email-not-valid': kind<{ email: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'This cannot be an e-mail address. It was kept as written.',
    action: 'Ask the contact officer for the right address.',
    officers: 'Give the whole address.',
    message: ({ email }) => `“${email}” is not a complete e-mail address.`,
  }),
  'email-mended': kind<{ email: string }>({
    severity: 'note',
    means:
      'The e-mail address was written with spaces in it, which were taken out, or with “at” and “dot”, which were put as signs.',
    action: 'Nothing to do.',
    message: ({ email }) => `The e-mail address was written with spaces or words in it and was read as ${email}.`,
  }),
  'email-from-link': kind<{ email: string }>({
    severity: 'note',
    means: 'The cell’s text shows no e-mail address but its link leads to one, which was used.',
    action: 'Nothing to do.',
    message: ({ email }) => `The e-mail address ${email} was taken from the link of the cell.`,
  }),
  'email-link-differs': kind<{ email: string; link: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The cell shows one e-mail address and its link leads to another. The one shown was used.',
    action: 'Ask the contact officer which address is right.',
    officers: 'Type the right address anew.',
    message: ({ email, link }) => `The cell shows ${email}, but its link writes to ${link}.`,
  }),
  'office-vacant': kind<{ question: string; text: string }>({
    severity: 'note',
    means: 'The return states that nobody holds this office at present.',
    action: 'Nothing to do.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”.`,
  }),
  'office-without-name': kind<{ question: string; text: string }>({
    severity: 'note',
    means: 'The holder is named by an office alone, which was kept in place of a name.',
    action: 'Add the person’s name if the published update needs it.',
    officers: 'Add the person’s name if you can.',
    message: ({ question, text }) => `For “${question}” only an office is given: ${text}.`,
  }),
  'amounts-counted-in': kind<{ text: string; amounts: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A line of the return says that figures count in thousands or millions. Amounts beneath it whose own question does not say so were read as they are written.',
    action: 'Look in the return which amounts the line speaks of, and correct those.',
    officers: 'Check the amounts; write “k” or “m” beside them, or the whole figure.',
    message: ({ text, amounts }) => `“${text}” may say what these amounts count in: ${amounts}.`,
  }),
  'figures-with-marks': kind<{ figures: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A name of this return ends in a figure, as when a program runs small raised numbers into the text. Figures of its answers that go on with the same count may be a figure and the number of a footnote.',
    action: 'Compare the figures with the return, and correct those that have a footnote’s number at their end.',
    officers: 'Check that no figure has a footnote’s number run into its end.',
    message: ({ figures }) => `These figures may have the number of a footnote at their end: ${figures}.`,
  }),
  'holder-unclear': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Where a person should be named stand words that are neither a person’s name nor an office. They were taken for nobody.',
    action: 'Ask the contact officer who is meant.',
    officers: 'Name the person who holds the office, or write “vacant”.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”, which names nobody.`,
  }),
  'holder-doubtful': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Somebody is named with words of doubt, with another person who stands in, or for a part of the time only. They were kept as holding the office.',
    action: 'Ask the contact officer who holds the office now.',
    officers: 'Name the person who holds the office now.',
    message: ({ question, text }) =>
      `“${text}” answers “${question}”; it does not say plainly who holds the office now.`,
  }),
  'holder-gone': kind<{ question: string; name: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Only people who held the office before are named, and nobody who holds it now.',
    action: 'Ask the contact officer who holds the office now.',
    officers: 'Name who holds the office now, or write “vacant”.',
    message: ({ question, name }) => `For “${question}” only ${name} is named, who holds it no longer.`,
  }),
  'holder-same-as-before': kind<{ question: string; role: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The return says that nothing has changed since last time, but last round’s return does not say who it was.',
    action: 'Ask the contact officer for the name.',
    officers: 'Write the name.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”, but nobody is known from last round.`,
  }),
  'holder-carried-on': kind<{ question: string; text: string; name: string }>({
    severity: 'note',
    means:
      'The return says that nothing has changed since last time; last round’s holder, or the contact’s details, were taken over.',
    action: 'Nothing to do.',
    message: ({ question, text, name }) =>
      `“${question}” is answered with “${text}”; taken over from last round: ${name}.`,
  }),
  'holder-named-elsewhere': kind<{ question: string; name: string; office: string }>({
    severity: 'note',
    means: 'The question for this office was left empty, but a person is named with it in another place of the return.',
    action: 'Nothing to do, unless somebody else holds the office.',
    message: ({ question, name, office }) =>
      `“${question}” was left empty; ${name} is named as “${office}” elsewhere and was entered for it.`,
  }),
  'target-corrected': kind<{ text: string; code: string }>({
    severity: 'note',
    means: 'The code of a target was mistyped; with the mistake put right it is in the list of known targets.',
    action: 'Nothing to do.',
    message: ({ text, code }) => `The target “${text}” was read as ${code}.`,
  }),
  'target-ambiguous': kind<{ text: string; code: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The mistyped code of a target can mean two known targets.',
    action: 'Ask the contact officer which one is meant.',
    officers: 'Correct the code if another is meant.',
    message: ({ text, code, other }) => `The target “${text}” was read as ${code}; it could also mean ${other}.`,
  }),
  'target-not-claimed': kind<{ code: string; text: string }>({
    severity: 'note',
    means: 'The return names a target to say that it is not, or no longer, its own. It does not count as claimed.',
    action: 'Nothing to do, unless the partnership should be responsible for it.',
    message: ({ code, text }) => `${code} is named but not claimed: “${text}”.`,
  }),
  'target-unknown': kind<{ text: string; code: string; scheme: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'The code is not in the list of known targets of its scheme. The claim was kept.',
    action: 'Check the code; if it is right, ask whoever looks after the register to add it to the list of targets.',
    officers: 'Check the code. If it is right, leave it: the team will see it.',
    message: ({ text, code, scheme }) => `The target “${text}” (${code}) is not in the list of ${scheme} targets.`,
  }),
  'target-range': kind<{ text: string; codes: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Targets were given as a range; the known ones between its ends were counted as claimed.',
    action: 'Check that all of them are meant.',
    message: ({ text, codes }) => `“${text}” was read as including ${codes}.`,
  }),
  'meeting-undated': kind<{ text: string }>({
    severity: 'note',
    means: 'A meeting is mentioned without a date, for example because the date is still to be confirmed.',
    action: 'Ask for the date if it is needed.',
    officers: 'Add the date if you know it.',
    message: ({ text }) => `No date is given for the meeting “${text}”.`,
  }),
  'meeting-no-date': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The question about meetings was answered without any date.',
    action: 'Ask the contact officer for the dates.',
    officers: 'Give the dates, for example 17 February 2011; or write “none planned”.',
    message: ({ text }) => `No date of a meeting could be read from “${text}”.`,
  }),
  'meeting-date-unread': kind<{ text: string; written: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Part of an answer about meetings looks like a date but could not be read as one.',
    action: 'Ask the contact officer for the date.',
    officers: 'Write the date in full, for example 17 February 2011.',
    message: ({ text, written }) => `“${written}” in “${text}” looks like a date but could not be read.`,
  }),
  'meeting-state-doubtful': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Something is said to be cancelled or postponed beside the date of a meeting, or the date is one of two, or the first or last day on which it can be. Whether there is a meeting that day is not clear. It was kept.',
    action: 'Ask the contact officer whether the meeting takes place.',
    officers: 'Say plainly whether the meeting takes place.',
    message: ({ text, date }) => `“${text}” may mean that there is no meeting on ${date}; it was kept.`,
  }),
  'meeting-other-date': kind<{ text: string; date: string }>({
    severity: 'note',
    means:
      'A date among the meetings is that of something else: what was moved or cancelled, or the last day for papers. It was not counted as a meeting.',
    action: 'Nothing to do.',
    message: ({ text, date }) => `In “${text}”, ${date} is not the date of a meeting; it was not counted.`,
  }),
  'meeting-exchanged': kind<{ dates: string; read: string; others: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Day and month of some meetings may be exchanged: cells hold some days as text and some as dates, as a computer set to American dates leaves them, or with day and month exchanged the dates would fit better.',
    action: 'Ask the contact officer which days are meant.',
    officers: 'Write these dates with the month in words.',
    message: ({ dates, read, others }) =>
      `Day and month may be exchanged in ${dates}: read as ${read}; exchanged, ${others}.`,
  }),
  'meeting-already-past': kind<{ text: string; date: string; completed: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A meeting is called a future one although its date was past when the form was completed.',
    action: 'Check the date with the contact officer; the return may repeat an earlier one.',
    officers: 'Correct the date, or say that the meeting has been held.',
    message: ({ text, date, completed }) =>
      `“${text}” is given as a future meeting, but ${date} is before the form was completed (${completed}).`,
  }),
  'meeting-not-yet-held': kind<{ text: string; date: string; completed: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A meeting is called the last one although its date was still to come when the form was completed.',
    action: 'Check both dates with the contact officer.',
    officers: 'Correct the date, or say that the meeting is still to come.',
    message: ({ text, date, completed }) =>
      `“${text}” is given as a past meeting, but ${date} is after the form was completed (${completed}).`,
  }),
  'meeting-none-planned': kind<Record<never, never>>({
    severity: 'note',
    means: 'Meetings are given, but none after the date of completion.',
    action: 'Ask when the partnership meets next, if that is needed.',
    officers: 'Add the date of the next meeting if you know it.',
    message: () => 'No future meeting is given.',
  }),

  // --- resolve -------------------------------------------------------------------------------------------------------

  'unknown-reference': kind<{ reference: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'The form carries a reference that is no id of the register; the partnership was looked for by its name instead.',
    action: 'Ask whoever looks after the register to check the reference on the form against it.',
    officers: 'Leave the reference as it was on the form you were sent; if it is, tell the team.',
    message: ({ reference }) => `The reference “${reference}” is not in the register.`,
  }),
  'reference-disagrees': kind<{ reference: string; name: string; other: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The reference on the form belongs to one partnership, the name on it to another. The reference was followed.',
    action: 'Confirm whose return this is; if the name is right, correct the reference and send the form in again.',
    officers: 'Check that this is the form of your own partnership.',
    message: ({ reference, name, other }) =>
      `The reference “${reference}” and the name “${name}” do not belong together: that is the name of ${other}.`,
  }),
  'near-match': kind<{ name: string; partnership: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name on the return is not in the register as it is written; it was taken for the one partnership it plainly resembles.',
    action: 'Confirm the match among the decisions, or say there that it is never this partnership.',
    officers: 'If that is your partnership, write its name as the team has it; if not, tell the team.',
    message: ({ name, partnership, runnerUp }) =>
      `“${name}” was taken for ${partnership}${runnerUp === '' ? '' : `; next nearest is ${runnerUp}`}.`,
  }),
  'name-fits-several': kind<{ name: string; partnership: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The name on the return is so short that it fits more than one partnership. The likeliest was used.',
    action: 'Confirm the match among the decisions, and ask for the full name on the next form.',
    officers: 'Write the full name of your partnership.',
    message: ({ name, partnership, runnerUp }) =>
      `“${name}” was taken for ${partnership}, but could also mean ${runnerUp}.`,
  }),
  'contact-match': kind<{ name: string; partnership: string; contact: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The name on the return is not in the register, but its contact answered for this partnership last time.',
    action: 'Confirm the match among the decisions, or say there that it is never this partnership.',
    message: ({ name, partnership, contact, runnerUp }) =>
      `“${name}” was taken for ${partnership}, because ${contact} was its contact last time${
        runnerUp === '' ? '' : `; the nearest by name is ${runnerUp}`
      }.`,
  }),
  'match-from-mail': kind<{ partnership: string; mail: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The return itself names no partnership. The subject of the mail it came in names one, or its sender answers for one.',
    action: 'Confirm whose return it is by a decision, or say by one whose else it is.',
    message: ({ partnership, mail }) =>
      `The return names no partnership, and was taken for that of ${partnership} by the mail it came in (${mail}).`,
  }),
  'near-name-taken': kind<{ name: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name resembles a partnership that another return of this round belongs to more surely, so it was kept apart.',
    action: 'Say among the decisions whose return this is.',
    message: ({ name, partnership }) =>
      `“${name}” resembles ${partnership}, which has a return under its own name; the two were kept apart.`,
  }),
  'ambiguous-name': kind<{ name: string; partnerships: string[]; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name on the return fits several partnerships equally well. It is kept under the first of them until someone says whose it is.',
    action: 'Say among the decisions which partnership is meant.',
    officers: 'Write the full name of your partnership.',
    message: ({ name, partnerships, partnership }) =>
      `“${name}” could be any of ${namesOf(partnerships)}; it is kept under ${partnership} until someone says which.`,
  }),
  'unregistered-partnership': kind<{ name: string; nearest: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'Nobody in the register goes by this name. The return is used, under the name printed on it.',
    action:
      'Ask whoever looks after the register to add the partnership or this name for it, or say among the decisions which partnership is meant.',
    officers: 'Check the name of your partnership on the form; if it is right, tell the team.',
    message: ({ name, nearest }) =>
      `${name === '' ? 'The return names no partnership' : `“${name}” is not in the register`}${
        nearest === '' ? '' : `; the nearest name is ${nearest}`
      }.`,
  }),
  'decision-unknown': kind<{ text: string; id: string }>({
    severity: 'query',
    acts: 'team',
    means: 'A row of decisions.csv names an id that is not in the register; it was not followed.',
    action: 'Correct the id among the decisions, or take the decision back.',
    message: ({ text, id }) => `The decision about “${text}” names “${id}”, which is not in the register.`,
  }),
  'decision-not-applied': kind<{ value: string; text: string; by: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A decision corrects a value, but what it gives cannot be read as that field’s value, or there is nothing in the return to put it to. The return is used as it stands.',
    action:
      'Give the right value as the field takes it, for example 17 February 2011 for a date, or undo the decision.',
    message: ({ value, text, by }) =>
      `The correction “${value}”${by === '' ? '' : ` by ${by}`}${text === '' ? '' : ` of “${text}”`} could not be carried out.`,
  }),
  'decisions-taken-over': kind<{ count: number }>({
    severity: 'note',
    means:
      'The file is a workbook to decide in that somebody filled in. Its decisions were taken over into the list of decisions, once; it is no return.',
    action: 'Nothing to do; the workbook can be taken out of the folder.',
    message: ({ count }) =>
      count === 0
        ? 'This is a workbook to decide in; no decision was taken over from it.'
        : `This is a workbook to decide in; ${count} ${count === 1 ? 'decision was' : 'decisions were'} taken over from it.`,
  }),
  'explanations-taken-over': kind<{ count: number }>({
    severity: 'note',
    means:
      'The return came back with explanations of its officer to queries that were sent out with it. They were taken over into the list of decisions, once, as the officer’s.',
    action: 'Nothing to do; each explanation stands with the query it settles.',
    message: ({ count }) =>
      count === 0
        ? 'Its officer explains what was asked; all of it had been decided before.'
        : `Its officer explains what was asked: ${count} ${count === 1 ? 'query is' : 'queries are'} settled by it.`,
  }),
  'decisions-at-odds': kind<{ text: string; entered: string; before: string; by: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Two people decided differently about the same query. The decision that was there first stands.',
    action: 'Agree on one. To let the later one hold, take the first back and decide again.',
    setting: () => 'collate decide --undo',
    message: ({ text, entered, before, by }) =>
      `About “${shorten(text, LONGEST_QUOTE)}”, “${entered}” was entered here, but “${before}” was decided before${by === '' ? '' : ` by ${by}`}.`,
  }),
  'decision-unclear': kind<{ text: string; expected: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'What was entered in a workbook to decide in is none of the decisions, or lacks the value it needs. It was not taken over.',
    action:
      'Enter one of the decisions the row offers, with the right value where one is needed, and put the workbook into the folder again.',
    message: ({ text, expected }) => `“${text}” was not taken over: expected ${expected}.`,
  }),
  'decision-lapsed': kind<{ text: string; now: string; by: string }>({
    severity: 'note',
    means:
      'Somebody decided about a text of this return, and the text is another now. The decision does not hold for it; what is asked about the new text is asked anew.',
    action: 'Look at the new text; if there is still something to decide, decide it.',
    message: ({ text, now, by }) =>
      `The decision${by === '' ? '' : ` of ${by}`} about “${text}” no longer holds, because it now says “${now}”.`,
  }),
  'judgement-lapsed': kind<{ text: string; decision: string; gone: string; now: string; by: string }>({
    severity: 'note',
    means:
      'Somebody decided about a plan or about two entries of this round and the one before, and one of these texts is another now. The decision does not hold; what the comparison makes of the texts that stand there now is a suggestion again.',
    action: 'Look at what became of it in the change report; if there is still something to decide, decide it.',
    message: ({ text, decision, gone, now, by }) =>
      `The decision${by === '' ? '' : ` of ${by}`} “${decision}” about “${shorten(text, LONGEST_QUOTE)}” no longer holds, because ${
        now === ''
          ? `“${shorten(gone, LONGEST_QUOTE)}” no longer stands in the returns compared`
          : `this seems to speak of it now: “${shorten(now, LONGEST_QUOTE)}”`
      }.`,
  }),
  'partnership-not-active': kind<{ partnership: string; from: string; to: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'According to the register the partnership did not exist at the time of the round.',
    action:
      'Ask whoever looks after the register to check its dates, or the officer which partnership the return is for.',
    message: ({ partnership, from, to }) =>
      `According to the register, ${partnership} ${to === '' ? `exists only from ${from}` : `existed only until ${to}`}.`,
  }),
  'return-not-expected': kind<{ partnership: string; round: string }>({
    severity: 'note',
    means: 'The register does not list the partnership for this round; its return is used all the same.',
    action: 'If a return was asked for, ask whoever looks after the register to add the round to the partnership.',
    setting: () => 'expected_in of the register',
    message: ({ partnership, round }) => `No return was expected from ${partnership} for ${round}.`,
  }),
  'late-return': kind<{ completed: string; due: string; round: string }>({
    severity: 'note',
    means: 'The return was completed after the due date. It counts in this round.',
    action: 'Nothing to do.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, after the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'date-year-doubtful': kind<{ completed: string; other: string; round: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date of completion is about a year away from the day the round was due; the same day of another year would be near it. The return counts in this round, with the date as it is written.',
    action: 'Check the year with the contact officer, and that the return is in the right folder.',
    officers: 'Correct the year if it is wrong.',
    message: ({ completed, other, round }) => `Completed ${completed}; ${other} may be meant. It counts in ${round}.`,
  }),
  'date-after-due': kind<{ completed: string; due: string; round: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date of completion is more than a year after the day the round was due. The return counts in this round.',
    action: 'Check the year with the contact officer, and that the return is in the right folder.',
    officers: 'Correct the date if it is wrong.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, more than a year after the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'early-return': kind<{ completed: string; due: string; round: string }>({
    severity: 'note',
    means: 'The return was completed long before the due date. It counts in this round.',
    action: 'Check with the officer that nothing has changed since.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, long before the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'another-round': kind<{ completed: string; other: string; round: string }>({
    severity: 'query',
    acts: 'team',
    means: 'By its date of completion the return belongs to another round. It counts where it was put.',
    action: 'If it is the wrong return, put it in the folder of the other round and ask for the right one.',
    officers: 'Check the date, and that this is the form of this round.',
    message: ({ completed, other, round }) =>
      `Completed ${completed}, which points to ${other}; it counts in ${round}, where it was put.`,
  }),
  'previous-form': kind<{ form: string; expected: string; round: string }>({
    severity: 'note',
    means: 'The return is on the form of the round before. What both forms ask is used; it counts in this round.',
    action: 'Send the officer the present form for next time.',
    officers: 'Nothing to do, unless you were sent a newer form; then fill that in.',
    message: ({ form, expected, round }) =>
      `On last round’s form “${form}” instead of “${expected}”; it counts in ${round}.`,
  }),
  'different-form': kind<{ form: string; expected: string; round: string }>({
    severity: 'note',
    means: 'The return is on another form than the one sent out for the round. What both forms ask is used.',
    action: 'Send the officer the present form for next time.',
    officers: 'Nothing to do, unless you were sent another form; then fill that in.',
    message: ({ form, expected, round }) => `On the form “${form}” instead of “${expected}”; it counts in ${round}.`,
  }),
  'copy-of-return': kind<{ file: string }>({
    severity: 'note',
    means: 'Another file holds the same return again. It was counted once.',
    action: 'Nothing to do; one of the two files can be removed.',
    message: ({ file }) => `“${file}” holds the same return again.`,
  }),
  'replaces-return': kind<{ file: string; why: string; notRepeated: number }>({
    severity: 'note',
    means: 'The partnership sent several returns. One stands, the others are listed with what only they said.',
    action: 'Check that the right return stands, and whether anything only the other said should be kept.',
    message: ({ file, why, notRepeated }) =>
      `This return stands instead of “${file}”, because ${why}. ${
        notRepeated === 0
          ? 'Everything the other said is here too.'
          : `${notRepeated} ${notRepeated === 1 ? 'entry' : 'entries'} of the other ${notRepeated === 1 ? 'is' : 'are'} not repeated here.`
      }`,
  }),
  'emptier-return': kind<{ file: string; share: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'The return that stands says much less than the one it replaced.',
    action: 'Ask the officer whether the shorter return was meant to replace the fuller one.',
    message: ({ file, share }) =>
      `This return holds only ${share} per cent as much text as “${file}”, which it replaces.`,
  }),
  'named-for-another': kind<{ named: string; other: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The file, or the sheet, is named for one partnership, and the form in it names another. It was taken for that of the form.',
    action: 'Ask whose return it is; where the form is wrong, say so by a decision about the file’s name.',
    message: ({ named, other, partnership }) =>
      `“${named}” is named for ${other}, but the form in it is filled in for ${partnership}.`,
  }),
  'replaces-in-doubt': kind<{ file: string; doubt: string; questions: string[] }>({
    severity: 'query',
    acts: 'team',
    means:
      'Of two returns of the partnership the one that stands may be the wrong one: it leaves blank what the other answers, is about something else, has the name of an earlier version, or nothing tells which came later.',
    action: 'Ask the officer which return is the right one, and say by a decision which stands.',
    message: ({ file, doubt, questions }) => {
      if (doubt === 'blank')
        return `This return leaves blank what “${file}”, which it replaces, answers: ${namesOf(questions)}.`
      if (doubt === 'apart') return `This return has hardly anything in common with “${file}”, which it replaces.`
      if (doubt === 'version') return `By its name “${file}” is a later version than this return, which replaces it.`
      return `Nothing but their length or names tells this return from “${file}”, which it replaces and which says something else.`
    },
  }),
  'returns-disagree': kind<{ office: string; here: string; file: string; there: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Two returns of the same partnership in the same round name different people for the same office.',
    action: 'Ask the officer who holds the office.',
    message: ({ office, here, file, there }) => `The ${office} here is ${here}; in “${file}” it is ${there}.`,
  }),
  'return-outstanding': kind<{
    id: string
    partnership: string
    missed: number
    contact: string
    lastRound: string
    came?: string
    problem?: string
  }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A return was expected from the partnership and none that could be used came. Where a file that could not be read carries its name, the file is named.',
    action: 'Ask the contact for the return, then run again.',
    message: ({ partnership, missed, contact, lastRound, came, problem }) =>
      [
        `No return from ${partnership}${missed > 1 ? `, for the ${ordinal(missed)} round in a row` : ''}.`,
        came && `A file that looks like theirs came (${came}) but could not be used: ${problem}`,
        contact === '' ? 'No contact is known.' : `Last contact: ${contact}${lastRound && ` (${lastRound})`}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
  'file-vanished': kind<{ file: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A file that gave a return in an earlier run of the round is not in the folder any more, neither under its name nor under another, and its partnership has no other return.',
    action: 'Put the file back if it was not taken out on purpose; else settle the query.',
    message: ({ file, partnership }) =>
      `“${file}”, which held the return of ${partnership}, was read before and is gone.`,
  }),
  'file-vanished-replaced': kind<{ file: string; partnership: string }>({
    severity: 'note',
    means:
      'A file that gave a return in an earlier run is not in the folder any more; its partnership has another return.',
    action: 'Nothing to do if the other return took its place.',
    message: ({ file, partnership }) => `“${file}” was read before and is gone; ${partnership} has another return.`,
  }),
  'expected-not-registered': kind<{ id: string; round: string }>({
    severity: 'error',
    acts: 'keeper',
    means: 'The configuration expects a return from an id that is not in the register.',
    action:
      'Ask whoever looks after the forms to correct the list of expected partnerships, or to add the partnership to the register.',
    setting: () => 'expected of the round',
    message: ({ id, round }) => `A return is expected from “${id}” for ${round}, but the register does not know it.`,
  }),

  // --- reconcile -----------------------------------------------------------------------------------------------------

  'no-previous-round': kind<{ round: string }>({
    severity: 'note',
    means: 'There is no earlier round to compare with, so everything counts as new.',
    action: 'Nothing to do; if there is a round before it, ask whoever looks after the forms to name it.',
    message: ({ round }) => `There is no round before ${round}; everything in it counts as new.`,
  }),
  'phone-nearly-same': kind<{ name: string; before: string; after: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A telephone number differs from last round by one or two digits only, which may be a typing mistake.',
    action: 'Ring the number, or ask the contact which one is right.',
    officers: 'Check the number, and correct it if it is wrong.',
    message: ({ name, before, after }) =>
      `The number${name === '' ? '' : ` of ${name}`} was ${before} last time and is ${after} now; only a digit or two differ.`,
  }),
  'figure-out-of-scale': kind<{ topic: string; before: string; after: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A figure is hundreds of times what it was last time, or a small part of it: one of the two may leave out its thousands or millions.',
    action: 'Ask the contact in which unit the figure is, and correct it by a decision.',
    officers: 'Write the figure in full, or with its unit.',
    message: ({ topic, before, after }) =>
      `Under “${topic}” it says “${after}” now and said “${before}” last time; one of them may be counted in another unit.`,
  }),
  'returns-say-the-same': kind<{ partnerships: string[]; share: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The returns of different partnerships hold mostly the same text: one may be a copy in which only the name was changed.',
    action: 'Ask the officers whether each return is that partnership’s own.',
    message: ({ partnerships, share }) =>
      `${share} per cent of what these returns say is the same, word for word: ${namesOf(partnerships)}.`,
  }),
  'return-unchanged': kind<{ partnership: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Every answer is last round’s, word for word.',
    action: 'Ask the officer whether the right file was sent.',
    message: ({ partnership }) => `The return of ${partnership} says exactly what it said last time.`,
  }),
  'return-mostly-repeated': kind<{ partnership: string; share: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'Most of the return is last round’s text again.',
    action: 'Ask the officer whether the return has been brought up to date.',
    message: ({ partnership, share }) =>
      `${share} per cent of the return of ${partnership} is last round’s text again.`,
  }),
  'answer-repeated': kind<{ topic: string; partnership: string }>({
    severity: 'note',
    means: 'One answer of the return is last round’s, word for word.',
    action: 'Nothing to do, unless the answer should have changed.',
    message: ({ topic, partnership }) => `The answer of ${partnership} on “${topic}” is last round’s, word for word.`,
  }),
  'target-claimed-by-several': kind<{ code: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'team',
    means: 'More than one partnership says it is responsible for the target.',
    action: 'Agree which partnership leads on the target.',
    message: ({ code, partnerships }) => `${code} is claimed by ${namesOf(partnerships)}.`,
  }),
  'target-claimed-by-other': kind<{ code: string; partnerships: string[]; owner: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The target is claimed by another partnership than the one its scheme makes responsible.',
    action: 'Ask both partnerships who leads on the target, and correct the list of targets if it has moved.',
    message: ({ code, partnerships, owner }) =>
      `${code} is claimed by ${namesOf(partnerships)}; its scheme names ${owner}.`,
  }),
  'target-unclaimed': kind<{ code: string; owner: string }>({
    severity: 'note',
    means: 'No partnership says it is responsible for the target.',
    action: 'Ask the partnership its scheme makes responsible.',
    message: ({ code, owner }) => `${code} is claimed by nobody; its scheme names ${owner}.`,
  }),
  'target-given-up': kind<{ code: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'officer',
    means: 'The target was claimed last time and is claimed by nobody now.',
    action: 'Ask the partnership that claimed it last time.',
    message: ({ code, partnerships }) =>
      `${code} was claimed by ${namesOf(partnerships)} last time and is claimed by nobody now.`,
  }),
  'chairs-several': kind<{ name: string; partnerships: string[] }>({
    severity: 'note',
    means: 'One person is named as chair of several partnerships.',
    action: 'Nothing to do, unless two different people are meant.',
    message: ({ name, partnerships }) => `${name} chairs ${namesOf(partnerships)}.`,
  }),
  'chair-at-odds': kind<{ group: string; chair: string; by: string; own: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A return names another chair for one of its groups than that group’s own return does.',
    action: 'Ask the two officers who chairs the group.',
    message: ({ group, chair, by, own }) => `${by} names ${chair} as chair of ${group}; its own return names ${own}.`,
  }),
  'contact-details-differ': kind<{ name: string; what: string; details: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'officer',
    means: 'The same person is given with different contact details in several returns.',
    action: 'Ask the person which details are right.',
    message: ({ name, what, details }) => `${name} is given with more than one ${what}: ${details}.`,
  }),
  'meetings-same-day': kind<{ date: string; partnerships: string[] }>({
    severity: 'note',
    means: 'Several partnerships have a meeting on the same day.',
    action: 'Nothing to do, unless somebody has to be at more than one of them.',
    message: ({ date, partnerships }) => `On ${date} there are meetings of ${namesOf(partnerships)}.`,
  }),
}

export type Catalogue = typeof catalogue
export type FindingCode = keyof Catalogue
