/** Findings about questions and whole answers. */
import { furnitureLine, kind, labelLine, nearestLabel, quotedNames } from './kind.ts'

export const ofAnswers = {
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
}
