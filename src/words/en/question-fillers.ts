/** Words with which a question is asked and an answer limited; they say nothing of what is asked. */
export const QUESTION_FILLERS: ReadonlySet<string> = new Set(
  `name title much many been being would could should can may might say tell give describe explain outline summarise provide include enter write set
  out about any some all no not more most than least up one two three four five six seven eight nine ten maximum minimum limit words bullet
  points point sentences brief briefly short also where why however including note notes else us me my i so far just`.split(
    /\s+/,
  ),
)
