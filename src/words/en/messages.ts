/** Messages to those who are outstanding or asked about, as they read until the team writes its own into `input/messages/`. */

/** By the name of the text file that takes its place. */
export const MESSAGE_TEMPLATES = {
  outstanding: `Subject: {Reminder}: {partnership}, {round}

Dear {contact},

We have not had a return from {partnership} for {round} yet. It {deadline}.
{came}

{attachment}

If it is on its way, thank you, and please ignore this message.

{organisation}
`,
  errors: `Subject: {Reminder}: {partnership}, something to put right ({round})

Dear {contact},

Thank you for the return of {partnership} for {round}. We could not use all of it:

{problems}

{attachment}

{organisation}
`,
  queries: `Subject: {Reminder}: {partnership}, some questions ({round})

Dear {contact},

Thank you for the return of {partnership} for {round}. Before we pass it on we should like to be sure that we read it as you meant it:

{problems}

{attachment}

{organisation}
`,
} as const

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

export const messageWords = {
  /** @param number from 1 */
  reminder: (number: number) => `${ORDINALS[number - 1] ?? `${number}th`} reminder`,
  /** Whom to address when no name is known. */
  colleague: 'colleague',
  and: ' and ',
  was: (day: string, days: string) => `was due on ${day}, ${days}`,
  is: (day: string, days: string) => `is due on ${day}, ${days}`,
  noDue: 'has no due date',
  came: (file: string) => `What came could not be used: ${file}`,
  attached: {
    form: 'The form is attached, with what we know from last time filled in already.',
    feedback:
      'The attached workbook shows what we understood, and asks its questions on the first sheet. Change what is wrong, or say there why it is right as it stands, and send the workbook back.',
    nothing: '',
  },
} as const
