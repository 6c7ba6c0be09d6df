/** Text of files, sheets and returns made safe for a screen, where some characters are commands. */

/** Control characters of both sets, and the marks that turn the direction of a line. A line feed and a tab only lay out text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const COMMANDS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** Each character that a terminal obeys rather than shows, written as `\u001b`, which is also how JSON has it. */
export function visible(text: string): string {
  return text.replace(COMMANDS, (command) => `\\u${command.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The same for what must stay on its line, such as a name. */
export function visibleOnOneLine(text: string): string {
  return visible(text.replace(/[\r\n\t]+/g, ' '))
}
