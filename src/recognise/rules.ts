/**
 * The rules by which a part of a cell is a label, an answer or something else, with their weights: the strongest that applies to a part wins.
 * The order is the design's: the marks of a form we sent out, what the form's own configuration says, place, repetition, the look of a text, generic wording.
 */

/** `notes`: a column of its own for the office or for comments; `lastTime`: what was said in an earlier round. */
export type Role = 'label' | 'value' | 'furniture' | 'notes' | 'lastTime' | 'leftOver'

export interface Rule {
  readonly looksAt: 'mark' | 'form' | 'place' | 'repetition' | 'look' | 'wording'
  readonly role: Role
  /** 0 to 100; those of `settle.ts` that lie close together make a question for a person. */
  readonly weight: number
  /** Ends the sentence "This was read so because …". */
  readonly why: string
}

const rule = (looksAt: Rule['looksAt'], role: Role, weight: number, why: string): Rule => ({
  looksAt,
  role,
  weight,
  why,
})

export const RULES = {
  issuedMark: rule('mark', 'furniture', 130, 'it is a mark by which a form we sent out is known again'),
  issuedWords: rule('mark', 'furniture', 130, 'the form we sent out prints it'),
  issuedLabel: rule('mark', 'label', 130, 'the form we sent out marks it as the question'),
  issuedAnswer: rule('mark', 'value', 130, 'the form we sent out marks it as the box of the question'),
  issuedConfirmation: rule('mark', 'furniture', 130, 'it says whether what the form printed is still correct'),
  issuedOutcome: rule('mark', 'notes', 130, 'it says on the form we sent out what came of a plan'),
  issuedLastTime: rule('mark', 'lastTime', 130, 'the form we sent out prints it as last time’s answer'),
  issuedWrittenOver: rule(
    'mark',
    'leftOver',
    130,
    'it stands where the form we sent out printed a question, whose box is empty',
  ),
  issuedUnknown: rule('mark', 'leftOver', 130, 'it stands where the form we sent out asks nothing'),
  configuredFurniture: rule('form', 'furniture', 100, 'the configuration lists it as the form’s own text'),
  printedLabel: rule('form', 'label', 95, 'it is the question as printed on the form'),
  otherLabel: rule('form', 'label', 93, 'the configuration knows it as another wording of the question'),
  usualLabel: rule('form', 'label', 91, 'it is a usual wording of this question on any form'),
  nearLabel: rule('look', 'label', 85, 'it is close to the wording of the question'),
  tableHeading: rule('place', 'label', 90, 'it is a heading of the table'),
  partCaption: rule('place', 'label', 90, 'it says which part of the question is answered beside it'),
  unknownLabel: rule('place', 'label', 84, 'it stands where questions stand, but is none of the form’s'),
  earlierLabel: rule('form', 'label', 92, 'it asks the same question for an earlier year'),
  labelInText: rule('form', 'label', 62, 'it begins like a question that stands nowhere else'),
  wordsOfALabel: rule('form', 'label', 20, 'it has the words of a question that has a better place'),
  lastTimeColumn: rule('place', 'lastTime', 80, 'it stands in a column for an earlier return'),
  notesColumn: rule('place', 'notes', 80, 'it stands in a column of its own, not for the answer'),
  guidanceColumn: rule('place', 'furniture', 79, 'it stands in a column of guidance between questions and answers'),
  columnHeading: rule('place', 'furniture', 78, 'it is a heading over a column'),
  rowsPartnership: rule('place', 'furniture', 78, 'it says whose row of the table it is'),
  questionNumber: rule('place', 'furniture', 78, 'it is the number of the question beside it'),
  sectionHeading: rule('place', 'furniture', 78, 'it is one of the form’s section headings'),
  exportColumn: rule('place', 'furniture', 78, 'it stands in a column that the program adds to an export'),
  otherLanguage: rule('repetition', 'furniture', 77, 'it is the question in another language'),
  officeUse: rule('place', 'notes', 76, 'it stands under the line for office use'),
  programMark: rule('repetition', 'furniture', 77, 'it marks for a program where a part of the form begins or ends'),
  printed: rule('place', 'furniture', 79, 'nobody can write in its cell, and there is a box for the answer'),
  repeated: rule('repetition', 'furniture', 75, 'the same words stand first under several questions'),
  earlierAnswer: rule('place', 'lastTime', 74, 'it answers the question for an earlier year'),
  hiddenBesideVisible: rule('place', 'notes', 74, 'it is hidden, and a visible cell answers the question'),
  unknownAnswer: rule('place', 'leftOver', 73, 'it answers a question that is none of the form’s'),
  behindLabel: rule('place', 'furniture', 72, 'it stands in the question’s own cell, and the answer in another'),
  secondTextInLabel: rule('place', 'leftOver', 72, 'the answers of this form stand beside the questions’ cells'),
  limitBeforeAnswer: rule('place', 'furniture', 71, 'it only limits the answer that follows it'),
  lineToWriteOn: rule('wording', 'furniture', 79, 'it is only a line to write on'),
  answerCount: rule('wording', 'furniture', 71, 'it only counts what was answered'),
  emptyNumber: rule('place', 'furniture', 71, 'it is the number of a row that was left empty'),
  inTableCell: rule('place', 'value', 68, 'it stands in the column of the question'),
  cellColour: rule('look', 'value', 61, 'it holds no text and is filled with the colour of an option'),
  inLabelCell: rule('place', 'value', 60, 'it stands behind the question in its cell'),
  beside: rule('place', 'value', 60, 'it stands beside the question'),
  beneath: rule('place', 'value', 60, 'it stands beneath the question'),
  endOfForm: rule('wording', 'leftOver', 66, 'it stands apart beneath the last answer and speaks of the form'),
  questionsPlace: rule('place', 'label', 56, 'it stands as the form’s questions do'),
  addressedToOfficer: rule('wording', 'furniture', 57, 'it speaks to the officer about the answer'),
  margin: rule('wording', 'furniture', 30, 'it stands outside the answers and is worded like a form’s own text'),
  noQuestion: rule('place', 'leftOver', 10, 'no question claims it'),
} satisfies Record<string, Rule>

export type RuleName = keyof typeof RULES
