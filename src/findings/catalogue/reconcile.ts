/** Findings about what shows across returns and rounds. */
import { kind, namesOf } from './kind.ts'

export const reconciled = {
  'no-previous-round': kind<{ round: string }>({
    severity: 'note',
    means: 'There is no earlier round to compare with, so everything counts as new.',
    action: 'Nothing to do; if there is a round before it, ask whoever looks after the forms to name it.',
    message: ({ round }) => `There is no round before ${round}; everything in it counts as new.`,
  }),
  'phone-nearly-same': kind<{ name: string; before: string; after: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A telephone number differs from last round by one or two digits only, which may be a typing mistake.',
    action: 'Ring the number, or ask the contact which one is right.',
    officers: 'Check the number, and correct it if it is wrong.',
    message: ({ name, before, after }) =>
      `The number${name === '' ? '' : ` of ${name}`} was ${before} last time and is ${after} now; only a digit or two differ.`,
  }),
  'figure-out-of-scale': kind<{ topic: string; before: string; after: string; others?: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'A figure is hundreds of times what it was last time, or a small part of it: one of the two may leave out its thousands or millions.',
    action: 'Ask the contact in which unit the figure is, and correct it by a decision.',
    officers: 'Write the figure in full, or with its unit.',
    message: ({ topic, before, after, others = 0 }) =>
      `Under “${topic}” it says “${after}” now and said “${before}” last time; one of them may be counted in another unit.${
        others === 0 ? '' : ` So may ${others} more ${others === 1 ? 'cell' : 'cells'} of the column.`
      }`,
  }),
  'returns-say-the-same': kind<{ partnerships: string[]; share: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The returns of different partnerships hold mostly the same text: one may be a copy in which only the name was changed.',
    action: 'Ask the officers whether each return is that partnership’s own.',
    message: ({ partnerships, share }) =>
      `${share} per cent of what these returns say is the same, word for word: ${namesOf(partnerships)}.`,
  }),
  'says-what-another-said': kind<{ partnership: string; other: string; share: number }>({
    severity: 'query',
    acts: 'officer',
    means:
      'The return holds mostly what the return of another partnership said last time: it may be a copy in which only the name was changed.',
    action: 'Ask the officer whether the return is the partnership’s own.',
    officers: 'Check that you filled in your own form, and not one that another partnership sent in.',
    message: ({ partnership, other, share }) =>
      `${share} per cent of what the return of ${partnership} says is what ${other} said last time, word for word.`,
  }),
  'return-unchanged': kind<{ partnership: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'Every answer is last round’s, word for word.',
    action: 'Ask the officer whether the right file was sent.',
    message: ({ partnership }) => `The return of ${partnership} says exactly what it said last time.`,
  }),
  'return-mostly-repeated': kind<{ partnership: string; share: number }>({
    severity: 'query',
    acts: 'officer',
    means: 'Most of the return is last round’s text again.',
    action: 'Ask the officer whether the return has been brought up to date.',
    message: ({ partnership, share }) =>
      `${share} per cent of the return of ${partnership} is last round’s text again.`,
  }),
  'answer-repeated': kind<{ topic: string; partnership: string }>({
    severity: 'note',
    means: 'One answer of the return is last round’s, word for word.',
    action: 'Nothing to do, unless the answer should have changed.',
    message: ({ topic, partnership }) => `The answer of ${partnership} on “${topic}” is last round’s, word for word.`,
  }),
  'target-claimed-by-several': kind<{ code: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'team',
    means: 'More than one partnership says it is responsible for the target.',
    action: 'Agree which partnership leads on the target.',
    message: ({ code, partnerships }) => `${code} is claimed by ${namesOf(partnerships)}.`,
  }),
  'target-claimed-by-other': kind<{ code: string; partnerships: string[]; owner: string }>({
    severity: 'query',
    acts: 'team',
    means: 'The target is claimed by another partnership than the one its scheme makes responsible.',
    action: 'Ask both partnerships who leads on the target, and correct the list of targets if it has moved.',
    message: ({ code, partnerships, owner }) =>
      `${code} is claimed by ${namesOf(partnerships)}; its scheme names ${owner}.`,
  }),
  'target-unclaimed': kind<{ code: string; owner: string }>({
    severity: 'note',
    means: 'No partnership says it is responsible for the target.',
    action: 'Ask the partnership its scheme makes responsible.',
    message: ({ code, owner }) => `${code} is claimed by nobody; its scheme names ${owner}.`,
  }),
  'target-given-up': kind<{ code: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'officer',
    means: 'The target was claimed last time and is claimed by nobody now.',
    action: 'Ask the partnership that claimed it last time.',
    message: ({ code, partnerships }) =>
      `${code} was claimed by ${namesOf(partnerships)} last time and is claimed by nobody now.`,
  }),
  'chairs-several': kind<{ name: string; partnerships: string[] }>({
    severity: 'note',
    means: 'One person is named as chair of several partnerships.',
    action: 'Nothing to do, unless two different people are meant.',
    message: ({ name, partnerships }) => `${name} chairs ${namesOf(partnerships)}.`,
  }),
  'chair-at-odds': kind<{ group: string; chair: string; by: string; own: string }>({
    severity: 'query',
    acts: 'officer',
    means: 'A return names another chair for one of its groups than that group’s own return does.',
    action: 'Ask the two officers who chairs the group.',
    message: ({ group, chair, by, own }) => `${by} names ${chair} as chair of ${group}; its own return names ${own}.`,
  }),
  'contact-details-differ': kind<{ name: string; what: string; details: string; partnerships: string[] }>({
    severity: 'query',
    acts: 'officer',
    means: 'The same person is given with different contact details in several returns.',
    action: 'Ask the person which details are right.',
    message: ({ name, what, details }) => `${name} is given with more than one ${what}: ${details}.`,
  }),
  'meetings-same-day': kind<{ date: string; partnerships: string[] }>({
    severity: 'note',
    means: 'Several partnerships have a meeting on the same day.',
    action: 'Nothing to do, unless somebody has to be at more than one of them.',
    message: ({ date, partnerships }) => `On ${date} there are meetings of ${namesOf(partnerships)}.`,
  }),
}
