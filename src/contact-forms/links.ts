/** Links that let people into a meeting, with what goes with them, and places on disks and servers of the council. */
import { MEETING_NUMBERS, NOT_A_CODE, PASS_CODES } from '../words/en/contact-cues.ts'
import { type FoundDetail, matchesOf } from './found.ts'

/** A host ends so; a web address of one leads into a meeting, however it is written. */
const MEETING_HOSTS = [
  String.raw`teams\.(?:microsoft|live)\.com`,
  String.raw`(?:[\w-]{1,63}\.){0,5}zoom(?:gov)?\.(?:us|com)`,
  String.raw`meet\.google\.com`,
  String.raw`g\.co/meet`,
  String.raw`(?:[\w-]{1,63}\.){0,5}webex\.com`,
  String.raw`(?:[\w-]{1,63}\.){0,5}(?:gotomeeting|gotomeet|goto|joingotowebinar)\.(?:com|me)`,
  String.raw`(?:[\w-]{1,63}\.){0,5}whereby\.com`,
  String.raw`meet\.jit\.si`,
  String.raw`(?:join\.skype|meet\.lync|(?:[\w-]{1,63}\.){0,5}bluejeans|chime\.aws|(?:[\w-]{1,63}\.){0,5}starleaf|(?:[\w-]{1,63}\.){0,5}lifesizecloud)(?:\.com|\.aws)?`,
].join('|')
const REST = String.raw`[^\s"<>“”]*`
/** A link broken over two lines goes on with something that is no word. */
const NEXT_LINE = String.raw`(?:[\r\n]+\s*(?=[^\s"<>]*[%/_=&?\d])[^\s"<>]{8,})?`
const SECRET = 'pwd|passcode|password|pass|token|pin|code|sig|key|meetingid|confno|passwd'

const MEETINGS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:https?:\/\/|\bwww\.|(?<![\w.-])(?=\S{1,200}[/?]))(?:${MEETING_HOSTS})(?:\/|\?)${REST}${NEXT_LINE}`,
    'dgi',
  ),
  new RegExp(String.raw`\b(?:https?:\/\/|www\.)[^\s"<>?]{0,1000}\?(?:[^\s"<>]{0,1000}&)?(?:${SECRET})=${REST}`, 'dgi'),
  /\b(?:zoommtg|zoomus|msteams|ms-teams|webex|sips?|callto|skype|tel|sms|whatsapp|facetime):\S+/dgi,
  // "Meeting ID: 123 456 789", "Conference ID 123456789#"
  new RegExp(String.raw`\b${MEETING_NUMBERS}(?:\s+is)?\s*[:#=-]?\s*\d[\d\s-]{4,18}\d#?`, 'dgi'),
  // "Passcode: abc", "password = Wq7!x"
  new RegExp(String.raw`\b${PASS_CODES}(?:\s+is)?\s*[:=]\s*[^\s,;]+`, 'dgi'),
  new RegExp(
    String.raw`\b${PASS_CODES}(?:\s+is)?\s+(?!(?:${NOT_A_CODE})\b)(?=[^\s,;]*[\d!#$%&*?@^~])[^\s,;]{3,}`,
    'dgi',
  ),
  new RegExp(String.raw`\bpasscode(?:\s+is)?\s+(?!(?:${NOT_A_CODE})\b)[^\s,;.]{3,}`, 'dgi'),
]

const NAME = String.raw`[^\s\\/"<>|,;]+`
const ENDINGS =
  'docx?|docm|xlsx?|xlsm|xlsb|pptx?|pdf|csv|txt|msg|eml|rtf|odt|ods|zip|mdb|accdb|vsdx?|jpe?g|png|tiff?|one'
/** A path goes on over blanks while another folder or the ending of a file follows. */
const BLANKS = String.raw`(?:(?: ${NAME}){1,6}?[\\/][^\s"<>|]*)*(?:(?: ${NAME}){0,6}? [^\s\\/"<>|,;]*\.(?:${ENDINGS})\b)?`

const FILES: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:file|smb|nfs|afp|cifs|davs?|webdav):[\\/]{1,5}[^\s"<>|]+${BLANKS}`, 'dgi'),
  new RegExp(String.raw`\\\\[\w.$@-]+(?:\\[^\s"<>|]*)?${BLANKS}`, 'dgi'),
  new RegExp(String.raw`(?<![\w:/])\/\/[\w.$-]+\/[^\s"<>|]+${BLANKS}`, 'dgi'),
  new RegExp(String.raw`(?<![A-Za-z])[A-Za-z]:(?:\\|\/(?!\/))[^\s"<>|]*${BLANKS}`, 'dgi'),
  // Somebody's own store: its address spells theirs.
  new RegExp(String.raw`https?:\/\/[\w-]+-my\.sharepoint\.com\/${REST}`, 'dgi'),
]

const MAY_HOLD = new RegExp(String.raw`[\\/:]|${PASS_CODES}|${MEETING_NUMBERS}`, 'i')

export function findLinks(text: string): FoundDetail[] {
  if (!MAY_HOLD.test(text)) return []
  return [
    ...MEETINGS.flatMap((form) => matchesOf('meeting', form, text)),
    ...FILES.flatMap((form) => matchesOf('file', form, text)),
  ].map((found) => withoutMarks(text, found))
}

/** A sentence's marks behind a link are not part of it. */
function withoutMarks(text: string, found: FoundDetail): FoundDetail {
  const marks = /[.,;:!?)\]’'”]+$/.exec(text.slice(found.start, found.end))?.[0].length ?? 0
  return { ...found, end: found.end - marks }
}

const WEB = /\b(?:https?:\/\/|www\.)[^\s"<>“”]+/gi

/** The web addresses of a text: a detail within one takes it whole. */
export function findWebAddresses(text: string): { start: number; end: number }[] {
  return [...text.matchAll(WEB)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
