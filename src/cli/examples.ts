/** How each command is used, for its help and its page. Every line is run by a test. */

export interface Example {
  /** What a person types in the folder that holds `pipeline.config.ts`. */
  readonly line: string
  readonly does: string
}

export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  run: [
    { line: 'collate run', does: 'every round that has input, oldest first' },
    { line: 'collate run --round 2024-06 --edition public', does: 'one round, with an edition for everyone' },
    {
      line: 'collate run --wait --strict',
      does: 'by a timer: waits for another run, and ends with 1 while a query is open',
    },
  ],
  check: [{ line: 'collate check "input/2024-06/Harbour return.xlsx"', does: 'what one file gives, cell by cell' }],
  learn: [
    {
      line: 'collate learn "forms/Board return.xlsx" --id half-yearly',
      does: 'the definition to put into pipeline.config.ts',
    },
  ],
  decide: [
    { line: 'collate decide --list', does: 'the open queries by number' },
    {
      line: 'collate decide 1 nothing-to-do --by "Ann Example" --why "rang the officer"',
      does: 'settles the first of them',
    },
    { line: 'collate decide', does: 'what was decided so far' },
  ],
  publish: [
    {
      line: 'collate publish 2024-06 --by "Ann Example"',
      does: 'signs the round off and freezes its paper and public edition',
    },
  ],
  history: [{ line: 'collate history "Harbour Quarter Board"', does: 'one partnership over all rounds' }],
  verify: [{ line: 'collate verify', does: 'whether what lies in output is whole' }],
  issue: [
    {
      line: 'collate issue --round 2024-06',
      does: 'a form for each partnership that is expected, filled with what it said last time',
    },
    { line: 'collate issue --round 2024-06 --blank --word', does: 'one blank form for all, as a document' },
  ],
  status: [
    { line: 'collate status', does: 'days left, who is outstanding and whom to ask, what is open' },
    { line: 'collate status --json', does: 'the same for other programs' },
  ],
  chase: [
    { line: 'collate chase', does: 'drafts of messages to the outstanding; sends nothing' },
    { line: 'collate chase --sent', does: 'remembers that they were sent' },
  ],
  checker: [{ line: 'collate checker --out checker.html', does: 'the page to send with the forms' }],
  forget: [
    { line: 'collate forget --person "Tom Askew"', does: 'says where the name stands; changes nothing' },
    {
      line: 'collate forget --person "Tom Askew" --by "Ann Example" --why "asked to be"',
      does: 'takes the name out, with the numbers and addresses known with it',
    },
  ],
  watch: [
    { line: 'collate watch --poll 30', does: 'runs whenever something changes, on a drive that tells of no changes' },
  ],
  schedule: [
    { line: 'collate schedule "0 7 * * 1-5"', does: 'runs at seven from Monday to Friday' },
    { line: 'collate schedule "0 7 * * 1-5" --task collate-task.xml', does: 'a task for Windows that does the same' },
  ],
  'roll-up': [
    {
      line: 'collate roll-up harbour/pipeline.config.ts moor/pipeline.config.ts --out region',
      does: 'the last round of each, as one workbook, page and data set',
    },
  ],
  work: [
    {
      line: 'collate work --store postgres://collate@db.example.org/collate',
      does: 'a worker of that store, until it is stopped',
    },
  ],
  doctor: [{ line: 'collate doctor', does: 'whether this computer and these folders are fit for runs' }],
  init: [
    { line: 'collate init partnerships --organisation "Saltmarsh Borough Council"', does: 'a folder to start from' },
  ],
  help: [
    { line: 'collate help', does: 'the commands and the pages' },
    { line: 'collate help settling', does: 'the page about settling queries' },
  ],
}
