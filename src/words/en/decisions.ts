/** The words in which people give their decisions, as drop-downs, the command line and decisions.csv have them. */
export const DECISION_WORDS = {
  confirm: 'confirm',
  correct: 'correct',
  withhold: 'withhold',
  'not-an-answer': 'not an answer',
  'nothing-to-do': 'nothing to do',
  is: 'is',
  'is-never': 'is never',
  stands: 'stands',
  'same-matter': 'same matter',
  'two-matters': 'two matters',
  'not-turned-round': 'not turned round',
  done: 'done',
  'done-in-part': 'done in part',
  'still-planned': 'still planned',
  postponed: 'postponed',
  dropped: 'dropped',
  mentioned: 'mentioned',
  'not-mentioned-again': 'not mentioned again',
  'not-this-plan': 'not this plan',
} as const

/** What each of them says was done, where a settled query is shown; those that say it already stay as they are. */
export const SETTLED_WORDS: Readonly<Record<string, string>> = {
  ...DECISION_WORDS,
  confirm: 'confirmed',
  correct: 'corrected',
  withhold: 'withheld from what is published',
  'not-an-answer': 'no answer',
  is: 'whose return it is was decided',
  'is-never': 'whose return it is not was decided',
  stands: 'which return stands was decided',
  'same-matter': 'one matter in other words',
  'two-matters': 'another matter than the one it was taken for',
  'not-turned-round': 'the meaning has not turned round',
  'not-this-plan': 'what seemed to speak of it is about something else',
}

/** By whom it was decided, where an officer says so on the form. */
export const OFFICER = 'the contact officer, on the form'
