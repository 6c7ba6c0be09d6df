/** Texts of records, which BIFF8 stores as UTF-16 or its lower half and BIFF5 in the code page of the computer it was written on. */
import { type BiffRecord, ContinuedReader, type DecodeBytes, type FontRun, type RunText } from './records.ts'

export interface TextForm {
  readonly isBiff8: boolean
  readonly decode: DecodeBytes
}

/** A text in a record from `at` on, of whose length `lengthBytes` are given; what is behind it is left alone. */
export function textAt({ data }: BiffRecord, at: number, lengthBytes: 1 | 2, form: TextForm): string {
  return runTextAt(data.subarray(at), [], lengthBytes, form).text
}

/** The same with what continues the record, and with the runs that BIFF8 keeps within the text. */
export function runTextAt(
  first: Uint8Array,
  continued: readonly Uint8Array[],
  lengthBytes: 1 | 2,
  { isBiff8, decode }: TextForm,
): RunText {
  const reader = new ContinuedReader([first, ...continued])
  const length = lengthBytes === 1 ? reader.byte() : reader.number(2)
  if (isBiff8) return reader.text(length)
  return { text: decode(first.subarray(lengthBytes, lengthBytes + length)), runs: [] }
}

/** A label with its font runs behind it (RSTRING), as Excel 5 wrote every formatted text. */
export function labelWithRuns({ data }: BiffRecord, at: number, form: TextForm): RunText {
  const label = runTextAt(data.subarray(at), [], 2, form)
  if (form.isBiff8) return label
  const { text } = label
  const runs: FontRun[] = []
  const runsAt = at + 2 + text.length
  for (let run = runsAt + 1; run + 2 <= data.length && runs.length < (data[runsAt] ?? 0); run += 2)
    runs.push({ from: data[run] ?? 0, font: data[run + 1] ?? 0 })
  return { text, runs }
}

/** The texts that the cells of a workbook share (SST). Some writers count more of them than they write. */
export function sharedTexts(record: BiffRecord, continued: readonly Uint8Array[], most: number): RunText[] {
  const reader = new ContinuedReader([record.data, ...continued])
  reader.skip(4)
  const count = reader.number(4)
  const texts: RunText[] = []
  while (texts.length < count && texts.length <= most && !reader.isAtEnd) texts.push(reader.text(reader.number(2)))
  return texts
}
