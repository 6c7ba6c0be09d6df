/** Words with which a question is asked and an answer limited; they say nothing of what is asked. */
export const QUESTION_FILLERS: ReadonlySet<string> = new Set(
  `name title much many been being would could should can may might say tell give describe explain outline summarise provide include enter write set
  out about any some all no not more most than least up one two three four five six seven eight nine ten maximum minimum limit words bullet
  points point sentences brief briefly short also where why however including note notes else us me my i so far just`.split(
    /\s+/,
  ),
)

/** Words of many questions, which do not tell one from another by themselves. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  `year quarter month period date day week time number total current new last next previous first second overall main key other further partnership
  board forum committee council organisation details section part form return report update reporting annual quarterly question answer comments`.split(
    /\s+/,
  ),
)

/** Words that say what sort of answer a question wants. */
export const KIND_WORDS: ReadonlySet<string> = new Set('number amount figure sum date list'.split(' '))
