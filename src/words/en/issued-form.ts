/** The words of the forms that are sent out. What is printed is known again by its key, so that a form issued in other words is still read. */

export const issuedWords = {
  sheets: {
    instructions: 'Read me first',
    form: 'Your update',
    promises: 'Plans of last time',
  },
  headings: {
    question: 'Question',
    answer: 'Your answer',
    confirmed: 'Still correct?',
    last: (round: string) => `Last time (${round})`,
    length: 'Length',
    promise: 'What was planned',
    outcome: 'What came of it?',
    remark: 'In a few words',
  },
  title: (form: string, round: string) => `${form}: ${round}`,
  forAll: 'For any partnership',
  /** What the file that is one for all is called. */
  blank: 'Blank form',
  due: (day: string) => `Please send it back by ${day}.`,
  onlyWhite: 'Write in the white boxes. Grey boxes cannot be changed.',
  seeTable: {
    workbook: (sheet: string) => `Please fill in the sheet “${sheet}”.`,
    document: (sheet: string) => `Please fill in the table “${sheet}” further down.`,
  },
  lastRecords: (round: string) => `For reference, what this table said last time (${round}):`,
  promises: 'Please choose for each what came of it.',
  oneOf: (choices: readonly string[]) => `One of: ${choices.join('; ')}`,
  atMost: (limit: string) => `At most ${limit} characters`,
  anyOf: (choices: readonly string[]) => `Name all that apply: ${choices.join('; ')}`,
  lengthOf: (limit: string) => ` of ${limit}`,
  instructions: {
    heading: 'How to fill in this form',
    workbook: {
      fill: [
        'Go to the sheet “Your update” and write in the white boxes. The Tab key takes you from box to box.',
        'For a new line within a box press Alt+Enter (on a Mac Control+Option+Return). A line for each point reads best.',
      ],
      promises: 'On the sheet “Plans of last time” choose for each plan what came of it.',
      tables: (sheets: string) =>
        `Fill in the tables on ${sheets}, a row for each entry. Leave the rows you do not need empty.`,
      length: 'Where an answer has a limit, the column “Length” counts the characters as you leave the box.',
      check:
        'If you were sent the page “checker.html”, open it in your browser and drop this workbook on it before you send it. It says what we would read and what is missing; nothing leaves your computer.',
      save: 'Save the workbook and send it back as it is. You may give it any name.',
    },
    document: {
      fill: [
        'Write in the empty boxes of the tables below, in the column “Your answer”. Please leave the tables and the questions as they are.',
        'Begin a new line for each point.',
      ],
      promises: 'In the table “Plans of last time” choose for each plan what came of it.',
      tables: (sheets: string) =>
        `Fill in the tables ${sheets}, a row for each entry. Leave the rows you do not need empty.`,
      length: 'Where an answer has a limit, it stands beneath the question.',
      check: null,
      save: 'Save the document and send it back as it is. You may give it any name.',
    },
    none: 'Where there is nothing to say, write “None”, so that we know the question was not overlooked.',
    confirm:
      'Names and contacts are filled in as you gave them last time. Say “Yes” under “Still correct?”, or say “No” and write what is right over them.',
    last: 'Last time’s answers stand beside the boxes, to remind you. They are not part of this return.',
    send: (organisation: string) => `Thank you. ${organisation}`.trim(),
  },
  /** Stands in a box of a document until something is chosen: Word’s own words, known also where a program makes plain text of them. */
  choice: 'Choose an item.',
  choose: (choices: string) => `Please choose one of: ${choices}.`,
  chooseTitle: 'Please choose from the list',
  checkTitle: 'Is this right?',
  expectedDate: 'A day is expected here, for example 17 February 2011. Keep what you wrote?',
  expectedNumber: 'A number alone is expected here. Keep what you wrote?',
  tooLong: (limit: string) => `At most ${limit} characters are asked for. Keep what you wrote?`,
} as const

/** What an officer chooses of a plan, with other words for it. */
export const PROMISE_CHOICES = [
  { choice: 'Done', otherLabels: ['Completed', 'Complete', 'Achieved'], outcome: 'reportedDone' },
  { choice: 'Done in part', otherLabels: ['Partly done', 'Partially done', 'In part'], outcome: 'partlyDone' },
  { choice: 'Still planned', otherLabels: ['Ongoing', 'In progress', 'Planned'], outcome: 'stillPlanned' },
  { choice: 'Postponed', otherLabels: ['Delayed', 'Deferred'], outcome: 'postponed' },
  { choice: 'Dropped', otherLabels: ['Abandoned', 'Cancelled'], outcome: 'dropped' },
] as const
