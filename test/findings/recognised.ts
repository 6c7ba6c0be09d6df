/** Files that are no returns, and returns whose questions, columns or sheets are not as the form has them. */
import { workbook } from '../read/workbook-fixture.ts'
import { type Answers, csv, returnRows, returnSheet, type Sent, sheetOfRows } from './returns.ts'

const LIMIT = 'Please use bullet points and no more than 90 words.'

/** Questions above their answers, with more lines between the two. */
const beneath = (reference: string, between: Partial<Record<string, string>>) =>
  returnRows(reference).flatMap(([label = '', answer = '']) => {
    const own = between[label]
    return [[label], ...(own === undefined ? [] : [[own]]), [answer], []]
  })

const without = (reference: string, answers: Answers) =>
  returnRows(reference, answers).map(([label = '']) => [label, ''])

export const RECOGNISED: readonly Sent[] = [
  { file: 'forms/blank.csv', bytes: csv(without('b10', {})), gives: { 'blank-form': null } },
  {
    file: 'forms/turned round.csv',
    bytes: csv(
      returnRows('b91', { tel: '01632 960123', cost: '£400' }).map(([label = '', answer = '']) => [answer, label]),
    ),
    gives: { 'answers-out-of-place': null },
  },
  { file: 'forms/rooms.csv', bytes: 'Room,Booked by\r\nBlue,Ada\r\n', gives: { 'not-a-return': null } },
  { file: 'forms/nothing.xlsx', bytes: workbook({ sheets: '<sheetData/>' }), gives: { 'nothing-written': null } },
  {
    file: 'forms/several sheets.xlsx',
    bytes: workbook({
      sheets: {
        Update: returnSheet('b82'),
        Spare: sheetOfRows(without('b82', {})),
        Rooms: sheetOfRows([['Blue room', 'Ada']]),
        Earlier: returnSheet('b82', { answers: { focus: 'What was said before, at length' } }),
      },
      sheetAttributes: { Earlier: 'state="hidden"' },
    }),
    gives: { 'sheet-blank-form': null, 'sheet-not-a-return': null, 'sheet-hidden-copy': null },
  },
  {
    file: 'forms/over two sheets.xlsx',
    bytes: workbook({
      sheets: {
        Facts: sheetOfRows(returnRows('b83').slice(0, 8)),
        Work: sheetOfRows(returnRows('b83').slice(8)),
      },
    }),
    gives: { 'sheet-joined': null },
  },
  {
    file: 'forms/beside last time.xlsx',
    bytes: workbook({
      sheets: {
        Update: returnSheet('b80'),
        'Last quarter': returnSheet('b80', { answers: { focus: 'What was said before, at length' } }),
      },
    }),
    gives: { 'sheet-last-time': null },
  },
  {
    file: 'forms/near.csv',
    bytes: csv(returnRows('b84')).replace('Current activities', 'Curent activites'),
    gives: { 'label-near': 'A10' },
  },
  {
    file: 'forms/reworded.csv',
    bytes: csv(
      returnRows('b150', { groups: 'The slip crew' }).map(([label = '', answer = '']) => [
        label === 'Groups that report to the board' ? 'Groups you set up or wound down' : label,
        answer,
      ]),
    ),
    gives: { 'question-reworded': 'A13' },
  },
  {
    file: 'forms/unmatched.csv',
    bytes: csv(
      returnRows('b154', { challenges: 'Floods' }).map(([label = '', answer = '']) => [
        label === 'Future challenges' ? 'Wind and weather' : label,
        answer,
      ]),
    ),
    gives: { 'labels-unmatched': 'A11' },
  },
  {
    file: 'forms/label in a text.csv',
    bytes: csv(returnRows('b85', { focus: 'Clearing paths\nFuture challenges:\nFloods' }, ['challenges'])),
    gives: { 'label-in-text': 'B10' },
  },
  {
    file: 'forms/left over.csv',
    bytes: `${csv(returnRows('b86'))}\r\n\r\nSorry that this is late\r\n`,
    gives: { 'left-over': 'A19' },
  },
  {
    file: 'forms/a limit once.csv',
    bytes: csv(beneath('b87', { 'Current activities': LIMIT })),
    gives: { 'text-doubtful': 'A29' },
  },
  {
    file: 'forms/a limit under each.csv',
    bytes: csv(beneath('b88', { 'Plans for next year': LIMIT, 'Current activities': LIMIT })),
    gives: { 'form-words': 'A26' },
  },
  {
    file: 'forms/comments.csv',
    bytes: csv([['', 'Answer', 'Comments'], ...returnRows('b89').map((row) => [...row, 'seen'])]),
    gives: { 'set-aside': 'C2' },
  },
  {
    file: 'forms/asked twice.csv',
    bytes: csv([...returnRows('b90'), ['Current activities', 'Ice on the quay']]),
    gives: { 'question-twice': 'A10' },
  },
]
