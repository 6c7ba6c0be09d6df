/** What a comparison asked about words, and what it was answered: as long as all answers are the same, so is the comparison. */
import type { Corpus } from './corpus.ts'

/** Plain data: words with the answers to what was asked of them. */
export interface Asked {
  readonly weights: Readonly<Record<string, number>>
  /** Words with a capital, by where they stand. */
  readonly names: {
    readonly initial: Readonly<Record<string, boolean>>
    readonly within: Readonly<Record<string, boolean>>
  }
  readonly spelled: Readonly<Record<string, readonly string[] | null>>
}

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
      weights: Object.fromEntries(weights),
      names: { initial: Object.fromEntries(initial), within: Object.fromEntries(within) },
      spelled: Object.fromEntries(spelled),
    }),
  }
}

function once<Answer>(known: Map<string, Answer>, word: string, ask: (word: string) => Answer): Answer {
  const before = known.get(word)
  if (before !== undefined) return before
  const answer = ask(word)
  known.set(word, answer)
  return answer
}

export function answersAlike({ weights, names, spelled }: Asked, corpus: Corpus): boolean {
  const holds = <Answer>(
    answers: Readonly<Record<string, Answer>>,
    isSame: (word: string, answer: Answer) => boolean,
  ) => {
    for (const word in answers) if (Object.hasOwn(answers, word) && !isSame(word, answers[word] as Answer)) return false
    return true
  }
  return (
    holds(weights, (stem, weight) => corpus.weightOf(stem) === weight) &&
    holds(names.initial, (word, isName) => corpus.isName(word, true) === isName) &&
    holds(names.within, (word, isName) => corpus.isName(word, false) === isName) &&
    holds(spelled, (letters, words) => corpus.spelledOut(letters)?.join(' ') === words?.join(' '))
  )
}
