/** Findings about which cells are whose answers. */
import { kind } from './kind.ts'

export const recognised = {
  'blank-form': kind<Record<never, never>>({
    severity: 'error',
    acts: 'officer',
    means: 'The file is a form on which nothing has been filled in.',
    action: 'Ask the contact officer for the filled-in form, or delete the file if it was put here by mistake.',
    officers: 'Fill it in, save it, and choose it again; or choose the copy you filled in.',
    message: () => 'This is a form with nothing filled in.',
  }),
  'answers-out-of-place': kind<{ text: string }>({
    severity: 'error',
    acts: 'officer',
    means: 'The questions of a form are there, but what looks like their answers stands left of them, or above them.',
    action:
      'Ask the contact officer to put each answer right of its question, or beneath it, and to send the return again.',
    officers: 'Put each answer right of its question, or beneath it, save it, and choose it again.',
    message: ({ text }) =>
      `The answers stand left of their questions, or above them, where they cannot be told from those of other questions: “${text}”.`,
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
}
