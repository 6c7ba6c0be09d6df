/** The folder a council starts from: one form, one round, a register with examples to replace, and a page for the team. */
import exceljs from 'exceljs'
import { printValue, quote } from '../learn/print.ts'
import { MESSAGES } from '../rounds.ts'
import { MESSAGE_TEMPLATES } from '../words/en/messages.ts'
import type { Starter } from './starter.ts'
import { startingRegister } from './starting-register.ts'

export interface Start {
  /** Whose partnerships they are. */
  readonly organisation: string
  readonly round: FirstRound
  readonly starter: Starter
  /** The form the council has; a form of ours to send out when left out. */
  readonly form?: OwnForm
  /** Rows of the register; examples to replace when left out. */
  readonly partnerships?: readonly Readonly<Record<string, string>>[]
}

/** A form that was drafted from copies of it. */
export interface OwnForm {
  readonly id: string
  /** Its definition as it stands in the configuration, without the comma behind it. */
  readonly definition: string
  /** Names and bytes of the copies. */
  readonly copies: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const QUESTIONS = [
  { key: 'partnership', label: 'Name of partnership', kind: 'partnership', required: true },
  { key: 'completed', label: 'Date completed', kind: 'date', required: true },
  { key: 'contact-officer', label: 'Contact officer', kind: 'contactName', required: true },
  { key: 'contact-details', label: 'Telephone and email', kind: 'contactDetails' },
  { key: 'chair', label: 'Chair', kind: 'people', role: 'chair', required: true },
  { key: 'focus', label: 'What is the partnership working on now?', kind: 'entries', topic: 'focus', required: true },
  {
    key: 'achievements',
    label: 'What has been achieved since the last update?',
    kind: 'entries',
    topic: 'achievements',
    required: true,
  },
  { key: 'plans', label: 'What is planned for the next six months?', kind: 'entries', topic: 'plans', required: true },
  { key: 'issues', label: 'Which issues should the council know of?', kind: 'entries', topic: 'issues' },
  { key: 'meetings', label: 'Dates of the last and the next meeting', kind: 'meetings', topic: 'meetings' },
] as const

const TITLE = 'Partnership update'
const GUIDANCE = 'Please write in the right-hand column, a line for each point, and send this workbook back.'

/** Every file by its path within the folder; a path that ends in `/` is an empty folder. */
export async function startingFolder(start: Start): Promise<ReadonlyMap<string, Uint8Array>> {
  const { round, form, partnerships, starter } = start
  const text = (content: string) => new TextEncoder().encode(content)
  const forms = form?.copies ?? [{ name: 'Partnership update form.xlsx', bytes: await blankForm() }]
  return new Map([
    ['pipeline.config.ts', text(configuration(start))],
    ['input/register.xlsx', await startingRegister([round.id], partnerships)],
    [`input/${round.id}/`, text('')],
    ...Object.entries(MESSAGE_TEMPLATES).map(([name, words]): [string, Uint8Array] => [
      `input/${MESSAGES}/${name}.txt`,
      text(words),
    ]),
    ['output/', text('')],
    ...forms.map(({ name, bytes }): [string, Uint8Array] => [`forms/${name}`, bytes]),
    [starter.name, text(starter.text)],
    ['README.md', text(teamPage(start, forms[0]?.name ?? ''))],
  ])
}

export interface FirstRound {
  readonly id: string
  readonly label: string
  readonly due: string
}

/** The round of a month (`2024-06`), due on its last day; null for an id that is no month. */
export function roundOfMonth(id: string): FirstRound | null {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(id) ?? []
  if (year === undefined || month === undefined) return null
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0))
  const label = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(lastDay)
  return { id, label, due: lastDay.toISOString().slice(0, 10) }
}

function configuration({ organisation, round: { id, label, due }, form }: Start): string {
  return `import { defineConfig } from 'collate'

/** The rounds, forms and folders of the partnerships team. README.md in this folder says how to use it. */
export default defineConfig({
  organisation: ${quote(organisation)},
  input: 'input',
  output: 'output',
  register: 'input/register.xlsx',
  region: 'GB',
  timeZone: 'Europe/London',

  /** Add a round here before its returns come in; \`previous\` is the id of the round to compare with. */
  rounds: [{ id: ${quote(id)}, label: ${quote(label)}, form: ${quote(form?.id ?? 'update')}, due: ${quote(due)} }],

  /** The questions as they are printed on the form. A changed form is a new entry here; the old one stays for old rounds. */
  forms: [
${(form?.definition ?? ownDefinition()).replace(/^(?=.)/gm, '    ')}  ],
})
`
}

/** The form that is sent out where a council has none. */
function ownDefinition(): string {
  const fields = QUESTIONS.map((question) => `    ${printValue(question)},\n`)
  return `{
  id: 'update',
  label: ${quote(TITLE)},
  furniture: [${quote(TITLE)}, ${quote(GUIDANCE)}],
  fields: [
${fields.join('')}  ],
},
`
}

async function blankForm(): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('Update', {
    pageSetup: { orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 38 }, { width: 80 }]
  sheet.addRow([TITLE]).font = { bold: true, size: 14 }
  sheet.addRow([GUIDANCE])
  for (const { label, kind } of QUESTIONS) {
    const row = sheet.addRow([label])
    row.alignment = { wrapText: true, vertical: 'top' }
    row.getCell(1).font = { bold: true }
    row.getCell(2).numFmt = '@'
    row.height = kind === 'entries' ? 110 : 24
    for (const column of [1, 2]) {
      const line = { style: 'thin' } as const
      row.getCell(column).border = { top: line, bottom: line, left: line, right: line }
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function teamPage(start: Start, formName: string): string {
  const { organisation, form, partnerships } = start
  const { id, label, due } = start.round
  const { name: starter, typed } = start.starter
  const register = partnerships
    ? 'It holds the partnerships of your list, each expected in the first round: look them through, and add other names they go by to `aliases`.'
    : `Replace the three example partnerships by your own: \`id\` is a short name that never changes,
   \`name\` the name in full, \`aliases\` other names with \`|\` between them. Put the id of a round into \`expected_in\` (such as \`${id}\`) for
   each partnership that should send a return.`
  const own = form
    ? `Look through the lines marked “Doubtful” in \`pipeline.config.ts\`, then \`${typed} check\` with the name of a filled-in copy shows what is read.`
    : `Send \`forms/${formName}\` to the contact officers. If you have a form of your own, describe it instead:
   \`${typed} learn "your form.xlsx"\` prints what to put into \`pipeline.config.ts\`.`
  return `# Partnership updates: ${organisation}

Returns go into \`input\`, one run of Collate makes workbooks and reports of them in \`output\`. The file \`${starter}\` starts Collate: open a terminal in
this folder and type what stands below.

## Before the first round

1. Open \`input/register.xlsx\` in Excel; its sheet *How to* explains the columns. ${register}
2. ${own}
3. \`${typed} doctor\` says whether all is ready.

## A round

1. Put what comes back into \`input/${id}\` (${label}, due ${due}), under any name. Nothing there is ever changed.
2. Run \`${typed} run\`.
3. Open \`output/${id}/consolidated.xlsx\`. The summary on the screen says what is missing and what to put right; correct the
   returns, or ask for them again, and run again as often as you like.

## The next round

Add it to \`rounds\` in \`pipeline.config.ts\`, with \`previous: '${id}'\`, and make a folder for it in \`input\`. The change report then says what is
different.

Back up \`input\`, \`pipeline.config.ts\` and \`output\`. The folder \`output/.collate\` may be deleted at any time.
`
}
