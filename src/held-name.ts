/** Names of files that came inside others, such as in a mail or an archive: "Update.eml › SPIP return.xlsx". */

const WITHIN = ' › '

/** The name of what a container holds, with the containers around it in front. */
export function heldName(container: string, name: string): string {
  return container + WITHIN + name
}

/** The file that lies in the folder, whatever it holds: what a link can open. */
export function fileInFolder(file: string): string {
  return file.split(WITHIN)[0] ?? file
}

/** The name of a file without the containers it came in, with its folders. */
export function ownName(file: string): string {
  return file.split(WITHIN).at(-1) ?? file
}

/** A name as a container gives it, as it can be shown behind the container's own. */
export function shownName(name: string): string {
  const plain = name
    .replaceAll('\\', '/')
    .replaceAll('›', '>')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out: others made these names, and one of them could break a line or steer a terminal
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME / 2)}…${plain.slice(-LONGEST_NAME / 2)}` : plain
}

const LONGEST_NAME = 200
