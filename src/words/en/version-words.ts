/** Words in the name of a file or sheet that tell how far a return had come, with how late each is: a draft, the final one, one put right after that. */
export const VERSION_WORDS: Readonly<Record<string, number>> = {
  draft: -3,
  old: -3,
  superseded: -3,
  wip: -3,
  copy: -0.5,
  final: 1,
  amended: 2,
  corrected: 2,
  correction: 2,
  latest: 2,
  resubmission: 2,
  resubmitted: 2,
  revised: 2,
  updated: 2,
}
