/** Findings about what an answer says: dates, contacts, people, targets, meetings. */
import { kind } from './kind.ts'

export const ofValues = {
  'name-from-title': kind<{ name: string; text: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'The return does not say in its own place which partnership it is for; the name was taken from a title over the form or from the name of the sheet.',
    action: 'Confirm that the return is this partnership’s, and ask the contact officer to fill in the name next time.',
    officers: 'Write the name of the partnership into its own place.',
    message: ({ name, text }) => `The partnership’s name is not filled in; “${name}” was taken from “${text}”.`,
  }),
  'date-unreadable': kind<{ text: string }>({
    severity: 'error',
    acts: 'officer',
    means: 'The field for the date of completion holds text in which no date could be found.',
    action: 'Ask the contact officer when the form was completed, and correct the return.',
    officers: 'Give the day on which you filled in the form, for example 17 February 2011.',
    message: ({ text }) => `No date could be read from “${text}”.`,
  }),
  'date-in-part': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Of the date of completion only a part could be read, or words stand beside it that may make it another day. What was read is recorded.',
    action: 'Ask the contact officer when the form was completed.',
    officers: 'Give the day on which you filled in the form, for example 17 February 2011.',
    message: ({ text, date }) => `“${text}” was read as ${date}, which leaves out some of it.`,
  }),
  'date-impossible': kind<{ text: string }>({
    severity: 'error',
    acts: 'officer',
    means: 'A date that is not in the calendar, for example 31 February. No date was recorded.',
    action: 'Ask the contact officer for the right date, and correct the return.',
    officers: 'Give the right day.',
    message: ({ text }) => `“${text}” is not a date of the calendar.`,
  }),
  'date-american': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date makes sense only with the month first, as Americans write it, so it was read that way.',
    action: 'Confirm the date with the contact officer.',
    officers: 'If that is not the day, write the month in words.',
    message: ({ text, date }) => `“${text}” has no such day in British order; it was read as ${date}.`,
  }),
  'date-swapped': kind<{ text: string; date: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Read in British order, the date lies far from the round; with day and month exchanged it would fit.',
    action: 'Ask the contact officer which of the two dates is meant.',
    officers: 'Write the date with the month in words.',
    message: ({ text, date, other }) => `“${text}” was read as ${date}; ${other} would fit this round better.`,
  }),
  'date-weekday': kind<{ text: string; date: string; written: string; actual: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The weekday and the date do not belong together. The date was used, the weekday was not.',
    action: 'Ask the contact officer which of the two is right.',
    officers: 'Correct the weekday or the date.',
    message: ({ text, date, written, actual }) =>
      `“${text}” names a ${written}, but ${date} was a ${actual}; the date was used.`,
  }),
  'date-month-spelling': kind<{ text: string; written: string; month: string }>({
    severity: 'note',
    means: 'The name of the month is misspelt but there is no doubt which one is meant.',
    action: 'Nothing to do.',
    message: ({ text, written, month }) => `In “${text}”, “${written}” was read as ${month}.`,
  }),
  'date-year-assumed': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date was written without a year; the year that brings it nearest to this round was used.',
    action: 'Confirm the year with the contact officer.',
    officers: 'If that is not the year, write the year as well.',
    message: ({ text, date }) => `“${text}” has no year; it was read as ${date}.`,
  }),
  'date-quarter': kind<{ text: string; date: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A quarter with one year can be of the financial year or of the calendar year; the financial year was used.',
    action: 'Confirm with the contact officer which is meant.',
    officers: 'Give the day on which you filled in the form.',
    message: ({ text, date, other }) =>
      `“${text}” was read as the quarter that begins in ${date}; as a calendar quarter it would begin in ${other}.`,
  }),
  'date-serial': kind<{ text: string; date: string }>({
    severity: 'note',
    means: 'The cell holds the bare number by which a spreadsheet counts days; it was turned back into a date.',
    action: 'Nothing to do.',
    message: ({ text, date }) => `The number ${text} was read as ${date}, which it stands for in a spreadsheet.`,
  }),
  'date-several': kind<{ text: string; date: string; others: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The date of completion holds several dates or a range; the latest was used.',
    action: 'Confirm with the contact officer when the form was completed.',
    officers: 'If that is not the day on which you filled in the form, leave only that day.',
    message: ({ text, date, others }) => `“${text}” holds several dates; ${date} was used and not ${others}.`,
  }),
  'date-implausible': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The date lies years away from the round, for example a day of 1900 in a cell into which only a number was typed. It was not recorded.',
    action: 'Ask the contact officer for the right date, and correct the return.',
    officers: 'Give the right day.',
    message: ({ text }) => `“${text}” is years away from this round, so no date was recorded from it.`,
  }),
  'date-year-typed': kind<{ text: string; year: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A year was typed into a cell that shows dates, so that a spreadsheet made a day of 1905 of it. The year was used.',
    action: 'Ask the contact officer for the day.',
    officers: 'Give the whole date.',
    message: ({ text, year }) =>
      `The cell shows ${text}, which is how a spreadsheet shows the number ${year} as a date; it was read as the year.`,
  }),
  'date-from-submission': kind<{ text: string }>({
    severity: 'note',
    means: 'The return gives no date of completion; the time at which the online form was sent was used.',
    action: 'Nothing to do.',
    message: ({ text }) => `The form was sent online at ${text}; this was used as the date of completion.`,
  }),
  'contact-from-submission': kind<{ name: string }>({
    severity: 'note',
    means: 'The return names no contact officer; the person who sent the online form was used.',
    action: 'Nothing to do, unless somebody else should be asked about this partnership.',
    officers: 'Nothing to do, unless somebody else should be asked about this partnership; then name them.',
    message: ({ name }) => `No contact officer is given; ${name} sent the online form and is used instead.`,
  }),
  'contact-without-name': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'There is a telephone number or e-mail address but no name to go with it.',
    action: 'Ask who the contact officer is.',
    officers: 'Write who the contact officer is.',
    message: ({ text }) => `The contact details “${text}” come without a name.`,
  }),
  'contact-details-missing': kind<{ name: string }>({
    severity: 'note',
    means: 'A contact officer is named without a telephone number or e-mail address.',
    action: 'Ask for the details if nobody has them.',
    officers: 'Add a telephone number or e-mail address if the form asks for one.',
    message: ({ name }) => `No telephone number or e-mail address is given for ${name}.`,
  }),
  'contact-unpaired': kind<{ text: string; name: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'Several people are named, or the line names somebody else than the contact, and nothing shows whose this number or address is. It was given to the first.',
    action: 'Check whose it is.',
    officers: 'Write each number or address beside the person it belongs to.',
    message: ({ text, name }) => `It is not clear whose “${text}” is; it was entered for ${name}.`,
  }),
  'phone-too-long': kind<{ phone: string; digits: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'The telephone number has more digits than a number can have. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Give the right number.',
    message: ({ phone, digits }) => `The telephone number ${phone} has too many digits (${digits}).`,
  }),
  'phone-too-short': kind<{ phone: string; digits: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The telephone number has too few digits, perhaps because the area code was left out. It was kept as written.',
    action: 'Ask the contact officer for the full number.',
    officers: 'Give the full number with its area code.',
    message: ({ phone, digits }) => `The telephone number ${phone} has too few digits (${digits}).`,
  }),
  'phone-not-valid': kind<{ phone: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'No area or network has telephone numbers that begin like this one. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Check the number, and correct it if it is wrong.',
    message: ({ phone }) =>
      `The telephone number ${phone} has the right length, but no area or network has such numbers.`,
  }),
  'phone-with-letters': kind<{ phone: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The telephone number holds a letter where a figure should be, for example O for 0. It was kept as written.',
    action: 'Ask the contact officer for the right number.',
    officers: 'Write the number in figures alone.',
    message: ({ phone }) => `The telephone number ${phone} holds a letter in place of a figure.`,
  }),
  'phone-zero-restored': kind<{ text: string; phone: string }>({
    severity: 'note',
    means: 'A spreadsheet dropped the 0 at the beginning of a telephone number; it was put back.',
    action: 'Nothing to do.',
    message: ({ text, phone }) => `The telephone number ${text} had lost its first 0 and was read as ${phone}.`,
  }),
  'email-not-valid': kind<{ email: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'This cannot be an e-mail address. It was kept as written.',
    action: 'Ask the contact officer for the right address.',
    officers: 'Give the whole address.',
    message: ({ email }) => `“${email}” is not a complete e-mail address.`,
  }),
  'email-mended': kind<{ email: string }>({
    severity: 'note',
    means:
      'The e-mail address was written with spaces in it, which were taken out, or with “at” and “dot”, which were put as signs.',
    action: 'Nothing to do.',
    message: ({ email }) => `The e-mail address was written with spaces or words in it and was read as ${email}.`,
  }),
  'email-from-link': kind<{ email: string }>({
    severity: 'note',
    means: 'The cell’s text shows no e-mail address but its link leads to one, which was used.',
    action: 'Nothing to do.',
    message: ({ email }) => `The e-mail address ${email} was taken from the link of the cell.`,
  }),
  'email-link-differs': kind<{ email: string; link: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The cell shows one e-mail address and its link leads to another. The one shown was used.',
    action: 'Ask the contact officer which address is right.',
    officers: 'Type the right address anew.',
    message: ({ email, link }) => `The cell shows ${email}, but its link writes to ${link}.`,
  }),
  'office-vacant': kind<{ question: string; text: string }>({
    severity: 'note',
    means: 'The return states that nobody holds this office at present.',
    action: 'Nothing to do.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”.`,
  }),
  'office-without-name': kind<{ question: string; text: string }>({
    severity: 'note',
    means: 'The holder is named by an office alone, which was kept in place of a name.',
    action: 'Add the person’s name if the published update needs it.',
    officers: 'Add the person’s name if you can.',
    message: ({ question, text }) => `For “${question}” only an office is given: ${text}.`,
  }),
  'amounts-counted-in': kind<{ text: string; amounts: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A line of the return says that figures count in thousands or millions. Amounts beneath it whose own question does not say so were read as they are written.',
    action: 'Look in the return which amounts the line speaks of, and correct those.',
    officers: 'Check the amounts; write “k” or “m” beside them, or the whole figure.',
    message: ({ text, amounts }) => `“${text}” may say what these amounts count in: ${amounts}.`,
  }),
  'figures-with-marks': kind<{ figures: string }>({
    severity: 'query',
    acts: 'team',
    means:
      'A name of this return ends in a figure, as when a program runs small raised numbers into the text. Figures of its answers that go on with the same count may be a figure and the number of a footnote.',
    action: 'Compare the figures with the return, and correct those that have a footnote’s number at their end.',
    officers: 'Check that no figure has a footnote’s number run into its end.',
    message: ({ figures }) => `These figures may have the number of a footnote at their end: ${figures}.`,
  }),
  'holder-unclear': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Where a person should be named stand words that are neither a person’s name nor an office. They were taken for nobody.',
    action: 'Ask the contact officer who is meant.',
    officers: 'Name the person who holds the office, or write “vacant”.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”, which names nobody.`,
  }),
  'holder-doubtful': kind<{ question: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Somebody is named with words of doubt, with another person who stands in, or for a part of the time only. They were kept as holding the office.',
    action: 'Ask the contact officer who holds the office now.',
    officers: 'Name the person who holds the office now.',
    message: ({ question, text }) =>
      `“${text}” answers “${question}”; it does not say plainly who holds the office now.`,
  }),
  'holder-gone': kind<{ question: string; name: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Only people who held the office before are named, and nobody who holds it now.',
    action: 'Ask the contact officer who holds the office now.',
    officers: 'Name who holds the office now, or write “vacant”.',
    message: ({ question, name }) => `For “${question}” only ${name} is named, who holds it no longer.`,
  }),
  'holder-same-as-before': kind<{ question: string; role: string; text: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The return says that nothing has changed since last time, but last round’s return does not say who it was, or how to reach whoever is named now.',
    action: 'Ask the contact officer for the name, or how to reach them.',
    officers: 'Write the name or the details.',
    message: ({ question, text }) => `“${question}” is answered with “${text}”, but last round does not say it.`,
  }),
  'holder-carried-on': kind<{ question: string; text: string; name: string }>({
    severity: 'note',
    means:
      'The return says that nothing has changed since last time; last round’s holder, or the contact’s details, were taken over.',
    action: 'Nothing to do.',
    message: ({ question, text, name }) =>
      `“${question}” is answered with “${text}”; taken over from last round: ${name}.`,
  }),
  'holder-named-elsewhere': kind<{ question: string; name: string; office: string }>({
    severity: 'note',
    means: 'The question for this office was left empty, but a person is named with it in another place of the return.',
    action: 'Nothing to do, unless somebody else holds the office.',
    message: ({ question, name, office }) =>
      `“${question}” was left empty; ${name} is named as “${office}” elsewhere and was entered for it.`,
  }),
  'target-corrected': kind<{ text: string; code: string }>({
    severity: 'note',
    means: 'The code of a target was mistyped; with the mistake put right it is in the list of known targets.',
    action: 'Nothing to do.',
    message: ({ text, code }) => `The target “${text}” was read as ${code}.`,
  }),
  'target-ambiguous': kind<{ text: string; code: string; other: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The mistyped code of a target can mean two known targets.',
    action: 'Ask the contact officer which one is meant.',
    officers: 'Correct the code if another is meant.',
    message: ({ text, code, other }) => `The target “${text}” was read as ${code}; it could also mean ${other}.`,
  }),
  'target-not-claimed': kind<{ code: string; text: string }>({
    severity: 'note',
    means: 'The return names a target to say that it is not, or no longer, its own. It does not count as claimed.',
    action: 'Nothing to do, unless the partnership should be responsible for it.',
    message: ({ code, text }) => `${code} is named but not claimed: “${text}”.`,
  }),
  'target-unknown': kind<{ text: string; code: string; scheme: string }>({
    severity: 'query',
    acts: 'keeper',
    means: 'The code is not in the list of known targets of its scheme. The claim was kept.',
    action: 'Check the code; if it is right, ask whoever looks after the register to add it to the list of targets.',
    officers: 'Check the code. If it is right, leave it: the team will see it.',
    message: ({ text, code, scheme }) => `The target “${text}” (${code}) is not in the list of ${scheme} targets.`,
  }),
  'target-range': kind<{ text: string; codes: string }>({
    severity: 'query',
    acts: 'team',
    means: 'Targets were given as a range; the known ones between its ends were counted as claimed.',
    action: 'Check that all of them are meant.',
    message: ({ text, codes }) => `“${text}” was read as including ${codes}.`,
  }),
  'meeting-undated': kind<{ text: string }>({
    severity: 'note',
    means: 'A meeting is mentioned without a date, for example because the date is still to be confirmed.',
    action: 'Ask for the date if it is needed.',
    officers: 'Add the date if you know it.',
    message: ({ text }) => `No date is given for the meeting “${text}”.`,
  }),
  'meeting-no-date': kind<{ text: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'The question about meetings was answered without any date.',
    action: 'Ask the contact officer for the dates.',
    officers: 'Give the dates, for example 17 February 2011; or write “none planned”.',
    message: ({ text }) => `No date of a meeting could be read from “${text}”.`,
  }),
  'meeting-date-unread': kind<{ text: string; written: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Part of an answer about meetings looks like a date but could not be read as one.',
    action: 'Ask the contact officer for the date.',
    officers: 'Write the date in full, for example 17 February 2011.',
    message: ({ text, written }) => `“${written}” in “${text}” looks like a date but could not be read.`,
  }),
  'meeting-state-doubtful': kind<{ text: string; date: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Something is said to be cancelled or postponed beside the date of a meeting, or the date is one of two, or the first or last day on which it can be. Whether there is a meeting that day is not clear. It was kept.',
    action: 'Ask the contact officer whether the meeting takes place.',
    officers: 'Say plainly whether the meeting takes place.',
    message: ({ text, date }) => `“${text}” may mean that there is no meeting on ${date}; it was kept.`,
  }),
  'meeting-other-date': kind<{ text: string; date: string }>({
    severity: 'note',
    means:
      'A date among the meetings is that of something else: what was moved or cancelled, or the last day for papers. It was not counted as a meeting.',
    action: 'Nothing to do.',
    message: ({ text, date }) => `In “${text}”, ${date} is not the date of a meeting; it was not counted.`,
  }),
  'meeting-exchanged': kind<{ dates: string; read: string; others: string }>({
    severity: 'query',
    acts: 'officer',
    means:
      'Day and month of some meetings may be exchanged: cells hold some days as text and some as dates, as a computer set to American dates leaves them, or with day and month exchanged the dates would fit better.',
    action: 'Ask the contact officer which days are meant.',
    officers: 'Write these dates with the month in words.',
    message: ({ dates, read, others }) =>
      `Day and month may be exchanged in ${dates}: read as ${read}; exchanged, ${others}.`,
  }),
  'meeting-already-past': kind<{ text: string; date: string; completed: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A meeting is called a future one although its date was past when the form was completed.',
    action: 'Check the date with the contact officer; the return may repeat an earlier one.',
    officers: 'Correct the date, or say that the meeting has been held.',
    message: ({ text, date, completed }) =>
      `“${text}” is given as a future meeting, but ${date} is before the form was completed (${completed}).`,
  }),
  'meeting-not-yet-held': kind<{ text: string; date: string; completed: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A meeting is called the last one although its date was still to come when the form was completed.',
    action: 'Check both dates with the contact officer.',
    officers: 'Correct the date, or say that the meeting is still to come.',
    message: ({ text, date, completed }) =>
      `“${text}” is given as a past meeting, but ${date} is after the form was completed (${completed}).`,
  }),
  'meeting-none-planned': kind<Record<never, never>>({
    severity: 'note',
    means: 'Meetings are given, but none after the date of completion.',
    action: 'Ask when the partnership meets next, if that is needed.',
    officers: 'Add the date of the next meeting if you know it.',
    message: () => 'No future meeting is given.',
  }),
}
