/** Telling a saved mail from text that somebody copied out of one, and that may be a return. Rules: RFC 5322, RFC 2045. */

const HEADER = /^([A-Za-z][\w-]*):/
/** Lines that a mail gets on its way, which no mail program shows with its text. */
const ON_ITS_WAY =
  /^(?:return-path|received|delivered-to|mime-version|message-id|dkim-signature|authentication-results|arc-[a-z-]+|x-[\w-]+)$/i
const SHOWN = /^(?:from|to|cc|date|subject|reply-to|content-type|sender|thread-topic)$/i
const IN_PARTS = /^content-type:\s*multipart\/[\w-]+;\s*(?:\S[^\n]*\n?[ \t]+)?[^\n]*boundary=/i

/** @param start the first characters of the file */
export function isSavedMail(start: string): boolean {
  if (!HEADER.test(start)) return false
  if (IN_PARTS.test(start)) return true
  const [head = ''] = start.split(/\r?\n[ \t]*\r?\n/, 1)
  // A line that begins with a space goes on with the one before.
  const lines = head.split(/\r?\n(?![ \t])/)
  // The last may have been cut.
  const names = lines.map((line) => HEADER.exec(line)?.[1] ?? '')
  if (names.slice(0, -1).some((name) => name === '')) return false
  const onItsWay = names.filter((name) => ON_ITS_WAY.test(name)).length
  return onItsWay > 0 && onItsWay + names.filter((name) => SHOWN.test(name)).length > 1
}
