/** Findings about whose a return is, which one stands, and what people decided. */
import { shorten } from '../../shorten.ts'
import { inWords, kind, LONGEST_QUOTE, namesOf, ordinal } from './kind.ts'

export const resolved = {
  'unknown-reference': kind<{ reference: string }>({
    severity: 'query',
    acts: 'keeper',
    means:
      'The form carries a reference that is no id of the register; the partnership was looked for by its name instead.',
    action: 'Ask whoever looks after the register to check the reference on the form against it.',
    officers: 'Leave the reference as it was on the form you were sent; if it is, tell the team.',
    message: ({ reference }) => `The reference “${reference}” is not in the register.`,
  }),
  'reference-disagrees': kind<{ reference: string; name: string; other: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The reference on the form belongs to one partnership, the name on it to another. The reference was followed.',
    action: 'Confirm whose return this is; if the name is right, correct the reference and send the form in again.',
    officers: 'Check that this is the form of your own partnership.',
    message: ({ reference, name, other }) =>
      `The reference “${reference}” and the name “${name}” do not belong together: that is the name of ${other}.`,
  }),
  'near-match': kind<{ name: string; partnership: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name on the return is not in the register as it is written; it was taken for the one partnership it plainly resembles.',
    action: 'Confirm the match among the decisions, or say there that it is never this partnership.',
    officers: 'If that is your partnership, write its name as the team has it; if not, tell the team.',
    message: ({ name, partnership, runnerUp }) =>
      `“${name}” was taken for ${partnership}${runnerUp === '' ? '' : `; next nearest is ${runnerUp}`}.`,
  }),
  'name-fits-several': kind<{ name: string; partnership: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The name on the return is so short that it fits more than one partnership. The likeliest was used.',
    action: 'Confirm the match among the decisions, and ask for the full name on the next form.',
    officers: 'Write the full name of your partnership.',
    message: ({ name, partnership, runnerUp }) =>
      `“${name}” was taken for ${partnership}, but could also mean ${runnerUp}.`,
  }),
  'contact-match': kind<{ name: string; partnership: string; contact: string; runnerUp: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The name on the return is not in the register, but its contact answered for this partnership last time.',
    action: 'Confirm the match among the decisions, or say there that it is never this partnership.',
    message: ({ name, partnership, contact, runnerUp }) =>
      `“${name}” was taken for ${partnership}, because ${contact} was its contact last time${
        runnerUp === '' ? '' : `; the nearest by name is ${runnerUp}`
      }.`,
  }),
  'match-from-mail': kind<{ partnership: string; mail: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The return itself names no partnership. The subject of the mail it came in names one, or its sender answers for one.',
    action: 'Confirm whose return it is by a decision, or say by one whose else it is.',
    message: ({ partnership, mail }) =>
      `The return names no partnership, and was taken for that of ${partnership} by the mail it came in (${mail}).`,
  }),
  'near-name-taken': kind<{ name: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name resembles a partnership that another return of this round belongs to more surely, so it was kept apart.',
    action: 'Say among the decisions whose return this is.',
    message: ({ name, partnership }) =>
      `“${name}” resembles ${partnership}, which has a return under its own name; the two were kept apart.`,
  }),
  'ambiguous-name': kind<{ name: string; partnerships: string[]; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The name on the return fits several partnerships equally well. It is kept under the first of them until someone says whose it is.',
    action: 'Say among the decisions which partnership is meant.',
    officers: 'Write the full name of your partnership.',
    message: ({ name, partnerships, partnership }) =>
      `“${name}” could be any of ${namesOf(partnerships)}; it is kept under ${partnership} until someone says which.`,
  }),
  'unregistered-partnership': kind<{ name: string; nearest: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'Nobody in the register goes by this name. The return is used, under the name printed on it.',
    action:
      'Ask whoever looks after the register to add the partnership or this name for it, or say among the decisions which partnership is meant.',
    officers: 'Check the name of your partnership on the form; if it is right, tell the team.',
    message: ({ name, nearest }) =>
      `${name === '' ? 'The return names no partnership' : `“${name}” is not in the register`}${
        nearest === '' ? '' : `; the nearest name is ${nearest}`
      }.`,
  }),
  'decision-unknown': kind<{ text: string; id: string }>({
    severity: 'query',
    acts: 'team',
    means: 'A row of decisions.csv names an id that is not in the register; it was not followed.',
    action: 'Correct the id among the decisions, or take the decision back.',
    message: ({ text, id }) => `The decision about “${text}” names “${id}”, which is not in the register.`,
  }),
  'decision-not-applied': kind<{ value: string; text: string; by: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A decision corrects a value, but what it gives cannot be read as that field’s value, or there is nothing in the return to put it to. The return is used as it stands.',
    action:
      'Give the right value as the field takes it, for example 17 February 2011 for a date, or undo the decision.',
    message: ({ value, text, by }) =>
      `The correction “${value}”${by === '' ? '' : ` by ${by}`}${text === '' ? '' : ` of “${text}”`} could not be carried out.`,
  }),
  'decisions-taken-over': kind<{ count: number }>({
    severity: 'note',
    means:
      'The file is a workbook to decide in that somebody filled in. Its decisions were taken over into the list of decisions, once; it is no return.',
    action: 'Nothing to do; the workbook can be taken out of the folder.',
    message: ({ count }) =>
      count === 0
        ? 'This is a workbook to decide in; no decision was taken over from it.'
        : `This is a workbook to decide in; ${count} ${count === 1 ? 'decision was' : 'decisions were'} taken over from it.`,
  }),
  'explanations-taken-over': kind<{ count: number }>({
    severity: 'note',
    means:
      'The return came back with explanations of its officer to queries that were sent out with it. They were taken over into the list of decisions, once, as the officer’s.',
    action: 'Nothing to do; each explanation stands with the query it settles.',
    message: ({ count }) =>
      count === 0
        ? 'Its officer explains what was asked; all of it had been decided before.'
        : `Its officer explains what was asked: ${count} ${count === 1 ? 'query is' : 'queries are'} settled by it.`,
  }),
  'decisions-at-odds': kind<{ text: string; entered: string; before: string; by: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Two people decided differently about the same query. The decision that was there first stands.',
    action: 'Agree on one. To let the later one hold, take the first back and decide again.',
    setting: () => 'collate decide --undo',
    message: ({ text, entered, before, by }) =>
      `About “${shorten(text, LONGEST_QUOTE)}”, “${entered}” was entered here, but “${before}” was decided before${by === '' ? '' : ` by ${by}`}.`,
  }),
  'decision-unclear': kind<{ text: string; expected: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'What was entered in a workbook to decide in is none of the decisions, or lacks the value it needs. It was not taken over.',
    action:
      'Enter one of the decisions the row offers, with the right value where one is needed, and put the workbook into the folder again.',
    message: ({ text, expected }) => `“${text}” was not taken over: expected ${expected}.`,
  }),
  'decision-lapsed': kind<{ text: string; now: string; by: string }>({
    severity: 'note',
    means:
      'Somebody decided about a text of this return, and the text is another now. The decision does not hold for it; what is asked about the new text is asked anew.',
    action: 'Look at the new text; if there is still something to decide, decide it.',
    message: ({ text, now, by }) =>
      `The decision${by === '' ? '' : ` of ${by}`} about “${text}” no longer holds, because it now says “${now}”.`,
  }),
  'judgement-lapsed': kind<{ text: string; decision: string; gone: string; now: string; by: string }>({
    severity: 'note',
    means:
      'Somebody decided about a plan or about two entries of this round and the one before, and one of these texts is another now. The decision does not hold; what the comparison makes of the texts that stand there now is a suggestion again.',
    action: 'Look at what became of it in the change report; if there is still something to decide, decide it.',
    message: ({ text, decision, gone, now, by }) =>
      `The decision${by === '' ? '' : ` of ${by}`} “${decision}” about “${shorten(text, LONGEST_QUOTE)}” no longer holds, because ${
        now === ''
          ? `“${shorten(gone, LONGEST_QUOTE)}” no longer stands in the returns compared`
          : `this seems to speak of it now: “${shorten(now, LONGEST_QUOTE)}”`
      }.`,
  }),
  'partnership-not-active': kind<{ partnership: string; from: string; to: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'According to the register the partnership did not exist at the time of the round.',
    action:
      'Ask whoever looks after the register to check its dates, or the officer which partnership the return is for.',
    message: ({ partnership, from, to }) =>
      `According to the register, ${partnership} ${to === '' ? `exists only from ${from}` : `existed only until ${to}`}.`,
  }),
  'return-not-expected': kind<{ partnership: string; round: string }>({
    severity: 'note',
    means: 'The register does not list the partnership for this round; its return is used all the same.',
    action: 'If a return was asked for, ask whoever looks after the register to add the round to the partnership.',
    setting: () => 'expected_in of the register',
    message: ({ partnership, round }) => `No return was expected from ${partnership} for ${round}.`,
  }),
  'late-return': kind<{ completed: string; due: string; round: string }>({
    severity: 'note',
    means: 'The return was completed after the due date. It counts in this round.',
    action: 'Nothing to do.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, after the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'date-year-doubtful': kind<{ completed: string; other: string; round: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date of completion is about a year away from the day the round was due; the same day of another year would be near it. The return counts in this round, with the date as it is written.',
    action: 'Check the year with the contact officer, and that the return is in the right folder.',
    officers: 'Correct the year if it is wrong.',
    message: ({ completed, other, round }) => `Completed ${completed}; ${other} may be meant. It counts in ${round}.`,
  }),
  'date-after-due': kind<{ completed: string; due: string; round: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date of completion is more than a year after the day the round was due. The return counts in this round.',
    action: 'Check the year with the contact officer, and that the return is in the right folder.',
    officers: 'Correct the date if it is wrong.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, more than a year after the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'early-return': kind<{ completed: string; due: string; round: string }>({
    severity: 'note',
    means: 'The return was completed long before the due date. It counts in this round.',
    action: 'Check with the officer that nothing has changed since.',
    message: ({ completed, due, round }) =>
      `Completed ${completed}, long before the due date ${inWords(due)}; it counts in ${round}.`,
  }),
  'another-round': kind<{ completed: string; other: string; round: string }>({
    severity: 'query',
    acts: 'team',
    means: 'By its date of completion the return belongs to another round. It counts where it was put.',
    action: 'If it is the wrong return, put it in the folder of the other round and ask for the right one.',
    officers: 'Check the date, and that this is the form of this round.',
    message: ({ completed, other, round }) =>
      `Completed ${completed}, which points to ${other}; it counts in ${round}, where it was put.`,
  }),
  'previous-form': kind<{ form: string; expected: string; round: string }>({
    severity: 'note',
    means: 'The return is on the form of the round before. What both forms ask is used; it counts in this round.',
    action: 'Send the officer the present form for next time.',
    officers: 'Nothing to do, unless you were sent a newer form; then fill that in.',
    message: ({ form, expected, round }) =>
      `On last round’s form “${form}” instead of “${expected}”; it counts in ${round}.`,
  }),
  'different-form': kind<{ form: string; expected: string; round: string }>({
    severity: 'note',
    means: 'The return is on another form than the one sent out for the round. What both forms ask is used.',
    action: 'Send the officer the present form for next time.',
    officers: 'Nothing to do, unless you were sent another form; then fill that in.',
    message: ({ form, expected, round }) => `On the form “${form}” instead of “${expected}”; it counts in ${round}.`,
  }),
  'copy-of-return': kind<{ file: string }>({
    severity: 'note',
    means: 'Another file holds the same return again. It was counted once.',
    action: 'Nothing to do; one of the two files can be removed.',
    message: ({ file }) => `“${file}” holds the same return again.`,
  }),
  'replaces-return': kind<{ file: string; why: string; notRepeated: number }>({
    severity: 'note',
    means: 'The partnership sent several returns. One stands, the others are listed with what only they said.',
    action: 'Check that the right return stands, and whether anything only the other said should be kept.',
    message: ({ file, why, notRepeated }) =>
      `This return stands instead of “${file}”, because ${why}. ${
        notRepeated === 0
          ? 'Everything the other said is here too.'
          : `${notRepeated} ${notRepeated === 1 ? 'entry' : 'entries'} of the other ${notRepeated === 1 ? 'is' : 'are'} not repeated here.`
      }`,
  }),
  'emptier-return': kind<{ file: string; share: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'The return that stands says much less than the one it replaced.',
    action: 'Ask the officer whether the shorter return was meant to replace the fuller one.',
    message: ({ file, share }) =>
      `This return holds only ${share} per cent as much text as “${file}”, which it replaces.`,
  }),
  'named-for-another': kind<{ named: string; other: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The file, or the sheet, is named for one partnership, and the form in it names another. It was taken for that of the form.',
    action: 'Ask whose return it is; where the form is wrong, say so by a decision about the file’s name.',
    message: ({ named, other, partnership }) =>
      `“${named}” is named for ${other}, but the form in it is filled in for ${partnership}.`,
  }),
  'replaces-in-doubt': kind<{ file: string; doubt: string; questions: string[] }>({
    severity: 'query',
    acts: 'team',
    means:
      'Of two returns of the partnership the one that stands may be the wrong one: it leaves blank what the other answers, is about something else, has the name of an earlier version, or nothing tells which came later.',
    action: 'Ask the officer which return is the right one, and say by a decision which stands.',
    message: ({ file, doubt, questions }) => {
      if (doubt === 'blank')
        return `This return leaves blank what “${file}”, which it replaces, answers: ${namesOf(questions)}.`
      if (doubt === 'apart') return `This return has hardly anything in common with “${file}”, which it replaces.`
      if (doubt === 'version') return `By its name “${file}” is a later version than this return, which replaces it.`
      return `Nothing but their length or names tells this return from “${file}”, which it replaces and which says something else.`
    },
  }),
  'returns-disagree': kind<{ office: string; here: string; file: string; there: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Two returns of the same partnership in the same round name different people for the same office.',
    action: 'Ask the officer who holds the office.',
    message: ({ office, here, file, there }) => `The ${office} here is ${here}; in “${file}” it is ${there}.`,
  }),
  'return-outstanding': kind<{
    id: string
    partnership: string
    missed: number
    contact: string
    lastRound: string
    came?: string
    problem?: string
  }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A return was expected from the partnership and none that could be used came. Where a file that could not be read carries its name, the file is named.',
    action: 'Ask the contact for the return, then run again.',
    message: ({ partnership, missed, contact, lastRound, came, problem }) =>
      [
        `No return from ${partnership}${missed > 1 ? `, for the ${ordinal(missed)} round in a row` : ''}.`,
        came && `A file that looks like theirs came (${came}) but could not be used: ${problem}`,
        contact === '' ? 'No contact is known.' : `Last contact: ${contact}${lastRound && ` (${lastRound})`}.`,
      ]
        .filter(Boolean)
        .join(' '),
  }),
  'file-vanished': kind<{ file: string; partnership: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A file that gave a return in an earlier run of the round is not in the folder any more, neither under its name nor under another, and its partnership has no other return.',
    action: 'Put the file back if it was not taken out on purpose; else settle the query.',
    message: ({ file, partnership }) =>
      `“${file}”, which held the return of ${partnership}, was read before and is gone.`,
  }),
  'file-vanished-replaced': kind<{ file: string; partnership: string }>({
    severity: 'note',
    means:
      'A file that gave a return in an earlier run is not in the folder any more; its partnership has another return.',
    action: 'Nothing to do if the other return took its place.',
    message: ({ file, partnership }) => `“${file}” was read before and is gone; ${partnership} has another return.`,
  }),
  'expected-not-registered': kind<{ id: string; round: string }>({
    severity: 'error',
    acts: 'keeper',
    means: 'The configuration expects a return from an id that is not in the register.',
    action:
      'Ask whoever looks after the forms to correct the list of expected partnerships, or to add the partnership to the register.',
    setting: () => 'expected of the round',
    message: ({ id, round }) => `A return is expected from “${id}” for ${round}, but the register does not know it.`,
  }),
}
