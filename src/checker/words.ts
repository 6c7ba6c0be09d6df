/** Texts of the page on which officers check their returns. */
import type { Severity } from '../model.ts'
import { listInWords } from '../write/strings.ts'

function things(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
}

export const checkerWords = {
  title: (round: string) => `Check your form: ${round}`,
  heading: 'Check your form before you send it',
  skip: 'Skip to choosing a form',
  due: (day: string) => `Forms are due on ${day}.`,
  choose: 'Choose your form',
  chooseAbout: 'You will see what will be read from it and what to put right, before anyone else does.',
  drop: 'You can also drop it anywhere on this page.',
  stays:
    'Your form stays on this computer. This page works without the internet: it cannot send anything anywhere, and it keeps nothing when you close it.',
  kinds:
    'It reads workbooks (Excel, OpenDocument), CSV files and Word documents. PDF files, old Word documents, mails and archives are left to the team’s program.',
  noScript:
    'This page needs JavaScript to read your form, and this browser does not let it run. Open the page in another browser, or send your form unchecked.',
  tooOld:
    'This browser is too old to read your form here. Open the page in a current Edge, Chrome, Firefox or Safari, or send your form unchecked.',
  reading: 'Reading {file} …',
  inBrowser: 'it asked too much of this browser',
  notOpened: 'the browser could not open it',
  results: 'What was found',
  footer: 'What you see is what the team’s program reads from your form; the team sees the same words.',
  notSent: 'Nothing has been sent. When you are content, send the form as you were asked to.',

  returnsIn: (n: number) => `${things(n, 'form')} in this file`,
  nameless: 'A form that names no partnership',
  readAs: (form: string) => `Read as the form “${form}”`,
  onSheet: (sheet: string) => `sheet “${sheet}”`,

  /** How it stands, at the top of a form. */
  clear: 'Nothing to put right.',
  clearAbout: 'Look once through what was read, below; then it is ready to send.',
  unread: 'No form could be read from this file.',
  otherKind: 'This page does not open files of this kind.',
  stands: (errors: number, queries: number) =>
    `${listInWords([
      ...(errors > 0 ? [`${things(errors, 'thing')} to put right`] : []),
      ...(queries > 0 ? [`${things(queries, 'thing')} to check`] : []),
    ])}.`,
  standsAbout: (n: number) =>
    `${n === 1 ? 'It stands' : 'Each stands'} beside its answer below. What you cannot put right may stay: the team will ask you about it.`,
  said: (file: string, stands: string) => `${file}: ${stands}`,

  severities: { error: 'Put right', query: 'Check', note: 'Good to know' } satisfies Record<Severity, string>,
  toDo: 'What to look at',
  aboutAll: 'About the whole form',
  aboutFile: 'About the file',
  answers: 'What was read, question by question',
  furtherValues: 'Also read, from other places',
  empty: 'Left empty',
  unreadAnswer: 'Nothing was understood from this answer. It says:',
  cell: 'Cell',
  /** What a value is, where the question does not say. */
  what: {
    contact: 'Name',
    telephone: 'Telephone',
    'e-mail': 'E-mail',
    meeting: 'Meeting',
    target: 'Target',
    'sub-group': 'Sub-group',
    'said to be none': 'In place of an answer',
  } as Readonly<Record<string, string>>,
  states: {
    incoming: 'to come',
    former: 'no longer',
    held: 'held',
    planned: 'planned',
    cancelled: 'cancelled',
    'not claimed': 'not claimed',
  } as Readonly<Record<string, string>>,
} as const

/** Findings about files that the team's program may open and this page does not. */
export const OTHER_KINDS: ReadonlySet<string> = new Set(['container-not-opened', 'file-word-document', 'file-pdf'])

/** An action that says there is none. */
export const NOTHING_TO_DO = 'Nothing to do.'
