/** What a record or workbook of ours may take. It holds a whole round, and nobody made it to hurt: it may be larger, and take longer, than a return. */
export const OWN_LIMITS = {
  fileBytes: 2 ** 30,
  unpackedBytes: 2 ** 30,
  cells: 5e6,
  textCharacters: 5e8,
  milliseconds: 120_000,
  memoryBytes: 2 ** 31,
}
