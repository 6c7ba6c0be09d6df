/** The folder a council starts from: one form, one round, a register with examples to replace, and a page for the team. */
import exceljs from 'exceljs'
import { startingRegister } from './starting-register.ts'

export interface Start {
  /** Whose partnerships they are. */
  readonly organisation: string
  readonly today: Date
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
export async function startingFolder({ organisation, today }: Start): Promise<ReadonlyMap<string, Uint8Array>> {
  const round = roundOf(today)
  const text = (content: string) => new TextEncoder().encode(content)
  return new Map([
    ['pipeline.config.ts', text(configuration(organisation, round))],
    ['input/register.xlsx', await startingRegister([round.id])],
    [`input/${round.id}/`, text('')],
    ['output/', text('')],
    ['forms/Partnership update form.xlsx', await blankForm()],
    ['README.md', text(teamPage(organisation, round))],
  ])
}

interface FirstRound {
  readonly id: string
  readonly label: string
  readonly due: string
}

/** The round of this month, due on its last day. */
function roundOf(today: Date): FirstRound {
  const lastDay = new Date(Date.UTC(today.getFullYear(), today.getMonth() + 1, 0))
  const due = lastDay.toISOString().slice(0, 10)
  const label = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(lastDay)
  return { id: due.slice(0, 7), label, due }
}

function configuration(organisation: string, { id, label, due }: FirstRound): string {
  const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const property = ([name, value]: [string, string | boolean]) =>
    `${name}: ${typeof value === 'string' ? quoted(value) : value}`
  const fields = QUESTIONS.map((question) => `        { ${Object.entries(question).map(property).join(', ')} },\n`)
  return `import { defineConfig } from 'collate'

/** The rounds, forms and folders of the partnerships team. README.md in this folder says how to use it. */
export default defineConfig({
  organisation: ${quoted(organisation)},
  input: 'input',
  output: 'output',
  register: 'input/register.xlsx',
  region: 'GB',
  timeZone: 'Europe/London',

  /** Add a round here before its returns come in; \`previous\` is the id of the round to compare with. */
  rounds: [{ id: ${quoted(id)}, label: ${quoted(label)}, form: 'update', due: ${quoted(due)} }],

  /** The questions as they are printed on the form. A changed form is a new entry here; the old one stays for old rounds. */
  forms: [
    {
      id: 'update',
      label: ${quoted(TITLE)},
      furniture: [${quoted(TITLE)}, ${quoted(GUIDANCE)}],
      fields: [
${fields.join('')}      ],
    },
  ],
})
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

function teamPage(organisation: string, { id, label, due }: FirstRound): string {
  return `# Partnership updates: ${organisation}

Returns go into \`input\`, one run of Collate makes workbooks and reports of them in \`output\`.

## Before the first round

1. Open \`input/register.xlsx\` in Excel; its sheet *How to* explains the columns. Replace the three example partnerships by your own: \`id\` is a short name that never changes,
   \`name\` the name in full, \`aliases\` other names with \`|\` between them. Put the id of a round into \`expected_in\` (such as \`${id}\`) for
   each partnership that should send a return.
2. Send \`forms/Partnership update form.xlsx\` to the contact officers. If you have a form of your own, describe it instead:
   \`npx collate learn "your form.xlsx"\` prints what to put into \`pipeline.config.ts\`.
3. \`npx collate doctor\` says whether all is ready.

## A round

1. Put what comes back into \`input/${id}\` (${label}, due ${due}), under any name. Nothing there is ever changed.
2. Run \`npx collate run\`.
3. Open \`output/${id}/consolidated.xlsx\`. The summary on the screen says what is missing and what to put right; correct the
   returns, or ask for them again, and run again as often as you like.

## The next round

Add it to \`rounds\` in \`pipeline.config.ts\`, with \`previous: '${id}'\`, and make a folder for it in \`input\`. The change report then says what is
different.

Back up \`input\`, \`pipeline.config.ts\` and \`output\`. The folder \`output/.collate\` may be deleted at any time.
`
}
