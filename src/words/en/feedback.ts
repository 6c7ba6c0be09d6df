/** The words of the workbooks that go back to officers with what was understood and what is asked. */
export const feedbackWords = {
  sheet: 'Our questions',
  title: 'What we understood, and what we ask',
  steps: [
    'Below is what we would like to know about your return. The sheet “Your update” has your answers as you wrote them, beside what we understood; the yellow boxes are those we ask about.',
    'Where something is wrong, write the right answer into its box on “Your update”. One box is enough; all others may stay as they are.',
    'Where it is right, say why in the last column here: “Correct as it stands, because …”.',
    'Save the workbook and send it back as it is. It takes the place of the return you sent.',
  ],
  headings: {
    number: 'No.',
    question: 'About',
    place: 'Cell in your return',
    found: 'What we found',
    action: 'What to do',
    because: 'Correct as it stands, because …',
    asked: 'Please look',
    understood: 'What we understood',
  },
  wholeReturn: 'The whole return',
  /** Where an error cannot be right as it stands. */
  cannotStand: 'Please correct it on “Your update”.',
  asked: (numbers: readonly number[]) => `Question ${numbers.join(', ')}`,
  unplaced: 'We could not place what stands below. Please move it into a box above, or delete it:',
  file: (partnership: string, round: string) => `Questions about ${partnership}, ${round}`,
  /** By whom a query was settled. */
  officer: (name: string) => `${name} (contact officer)`,
  someOfficer: (partnership: string) => `the contact officer of ${partnership}`,
} as const
