/** What a comparison asked about words, and what it was answered: as long as all answers are the same, so is the comparison. */
import { groupedBy } from '../groups.ts'
import type { Corpus } from './corpus.ts'

/** Plain data: what was asked of words, by the answer, since many words have one. */
export interface Asked {
  readonly weights: Answers<number>
  /** Words with a capital, by where they stand. */
  readonly names: { readonly initial: Answers<boolean>; readonly within: Answers<boolean> }
  readonly spelled: Answers<readonly string[] | null>
}

type Answers<Answer> = readonly (readonly [answer: Answer, words: readonly string[]])[]

export function traced(corpus: Corpus): { corpus: Corpus; asked: () => Asked } {
  const weights = new Map<string, number>()
  const [initial, within] = [new Map<string, boolean>(), new Map<string, boolean>()]
  const spelled = new Map<string, readonly string[] | null>()
  return {
    corpus: {
      weightOf: (stem) => once(weights, stem, corpus.weightOf),
      isName: (word, isInitial) => once(isInitial ? initial : within, word, () => corpus.isName(word, isInitial)),
      spelledOut: (abbreviation) => once(spelled, abbreviation, corpus.spelledOut),
    },
    asked: () => ({
      weights: byAnswer(weights),
      names: { initial: byAnswer(initial), within: byAnswer(within) },
      spelled: byAnswer(spelled),
    }),
  }
}

function byAnswer<Answer>(answers: ReadonlyMap<string, Answer>): Answers<Answer> {
  return [...groupedBy(answers, ([, answer]) => answer)].map(([answer, asked]) => [answer, asked.map(([word]) => word)])
}

function once<Answer>(known: Map<string, Answer>, word: string, ask: (word: string) => Answer): Answer {
  const before = known.get(word)
  if (before !== undefined) return before
  const answer = ask(word)
  known.set(word, answer)
  return answer
}

export function answersAlike({ weights, names, spelled }: Asked, corpus: Corpus): boolean {
  const holds = <Answer>(answers: Answers<Answer>, isSame: (word: string, answer: Answer) => boolean) =>
    answers.every(([answer, words]) => words.every((word) => isSame(word, answer)))
  return (
    holds(weights, (stem, weight) => corpus.weightOf(stem) === weight) &&
    holds(names.initial, (word, isName) => corpus.isName(word, true) === isName) &&
    holds(names.within, (word, isName) => corpus.isName(word, false) === isName) &&
    holds(spelled, (letters, words) => corpus.spelledOut(letters)?.join(' ') === words?.join(' '))
  )
}
