/** `From somebody Thu Mar  3 10:02:11 2011`, at the beginning of a line. */
export const MAILBOX_LINE =
  /^From \S+ +(?:\S+ +)?[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d [ \d]\d:\d\d(?::\d\d)?.{0,12} \d{4}/
