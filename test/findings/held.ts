/** Mails, archives and what came inside them; what cloud drives leave in the place of files. */
import { draftMessage } from '../../src/chase/message.ts'
import { LIST_MARK } from '../../src/read/own-list.ts'
import { mail } from '../containers/mail-fixture.ts'
import { zip } from '../read/workbook-fixture.ts'
import { csv, returnRows, type Sent } from './returns.ts'

const RETURN = csv(returnRows('b180'))
const PHOTO = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
const BLANK_NAME = csv(returnRows('', { partnership: '' }))

export const HELD: readonly Sent[] = [
  {
    file: 'held/update.eml',
    bytes: mail({
      text: 'The rest comes next week.',
      attached: [
        { name: 'return.csv', bytes: RETURN },
        { name: 'launch.jpg', bytes: PHOTO },
        { name: 'winmail.dat', bytes: 'x' },
      ],
    }),
    gives: { 'held-files': null, 'mail-text': null, 'mail-part-sealed': null },
    inside: { 'return.csv': {}, 'launch.jpg': { 'picture-beside-return': null } },
  },
  {
    file: 'held/without a name.eml',
    bytes: mail({ subject: 'FW: Board 181 update', attached: [{ name: 'form.csv', bytes: BLANK_NAME }] }),
    gives: {},
    inside: { 'form.csv': { 'match-from-mail': 'A1', 'answer-empty': 'A2' } },
  },
  {
    file: 'to send/b180.eml',
    bytes: draftMessage({
      from: { name: null, address: 'team@example.org' },
      to: [{ name: 'Ada Marsh', address: 'ada@example.org' }],
      subject: 'First reminder',
      body: 'Where is it?\n',
      date: new Date('2012-07-02T10:00:00Z'),
      round: '2012-06',
      attached: { name: 'return.csv', type: 'text/csv', bytes: new TextEncoder().encode(RETURN) },
    }),
    gives: { 'own-draft-ignored': null },
  },
  {
    file: 'to send/to-chase.csv',
    bytes: `Partnership,Board 180\n${LIST_MARK},\n`,
    gives: { 'own-list-ignored': null },
  },
  {
    file: 'questions alone.csv',
    bytes: [
      'collate:form:queries:2012-06:b180:board:x,collate:column:because',
      'collate:row:returned:abc,',
      `collate:row:query:${encodeURIComponent(JSON.stringify(['b180', 'focus', 'answer-placeholder', 'tbc']))},It is not known yet.`,
    ].join('\n'),
    gives: { 'explanations-taken-over': null },
  },
  { file: 'held/away.eml', bytes: mail({ text: 'I am away.' }), gives: { 'mail-without-return': null } },
  { file: 'held/empty.zip', bytes: zip({ 'a/': '' }), gives: { 'archive-empty': null } },
  {
    file: 'held/locked.zip',
    bytes: zip({ 'return.csv': RETURN }, { directory: ({ flags }) => ({ flags: flags | 1 }) }),
    gives: { 'archive-password-protected': null },
  },
  {
    file: 'held/deep.zip',
    bytes: zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.zip': zip({ 'return.csv': RETURN }) }) }) }),
    gives: {},
    inside: { 'a.zip': {}, 'a.zip › b.zip': {}, 'a.zip › b.zip › c.zip': { 'container-not-opened': null } },
  },
  { file: 'cloud/return.gsheet', bytes: '{"doc_id":"x"}', gives: { 'cloud-document': null } },
  { file: 'cloud/.return.xlsx.icloud', bytes: 'bplist00', gives: { 'cloud-not-downloaded': null } },
]
