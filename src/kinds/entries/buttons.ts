/**
 * Round buttons copied from a web form: which of several options is chosen. Filled and open rings that stand at one indent, one of them filled,
 * are options, and their sign is what the line says. "● item" over "○ sub" is a list within a list: deeper, or again under the next item.
 */

const FILLED = '●◉⦿⚫⬤🔘'
const OPEN = '○◯⚪◌❍'
const FILLED_FIRST = new RegExp(`^[${FILLED}]`, 'u')
const BUTTON = new RegExp(`^[${FILLED}${OPEN}]`, 'u')
const BOTH = new RegExp(`[${FILLED}].*[${OPEN}]|[${OPEN}].*[${FILLED}]`, 'u')

/** Whether a line holds its options side by side: "○ Yes ● No". */
export function holdsOptions(line: string): boolean {
  return BUTTON.test(line) && BOTH.test(line)
}

/** For each line of an answer, whether it is an option of a web form. Lines come without the white space in front. */
export function areOptions(lines: readonly { readonly text: string; readonly indent: number }[]): boolean[] {
  const options = lines.map(({ text }) => holdsOptions(text))
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && isButton(lines[to]) && lines[to]?.indent === lines[from]?.indent) to++
    if (isChoice(lines.slice(from, to).map(({ text }) => FILLED_FIRST.test(text)))) options.fill(true, from, to)
    from = Math.max(to, from + 1)
  }
  return options
}

function isButton(line: { readonly text: string } | undefined): boolean {
  return line !== undefined && BUTTON.test(line.text)
}

/** One is filled, or an open one stands first: no list begins with what is below its items. */
function isChoice(filled: readonly boolean[]): boolean {
  const count = filled.filter((one) => one).length
  return count > 0 && count < filled.length && (count === 1 || filled[0] === false)
}
