/** What lies in a round's folder besides returns, and files that the disk does not give. */
import { csv, returnRows, type Sent } from './returns.ts'

const RETURN = csv(returnRows('b17'))

export const COLLECTED: readonly Sent[] = [
  { file: '~$board 17.xlsx', bytes: 'x', gives: { 'lock-file-ignored': null } },
  { file: 'background.txt', bytes: 'A year of two halves.', gives: { 'background-text-ignored': null } },
  { file: 'from Ada/Thumbs.db', bytes: 'x', gives: { 'system-file-ignored': null } },
  { file: '.return.csv', bytes: RETURN, gives: { 'hidden-file-ignored': null } },
  { file: 'return.csv.tmp', bytes: RETURN, gives: { 'temporary-file-ignored': null } },
  { file: 'return.csv.crdownload', bytes: RETURN, gives: { 'partial-download-ignored': null } },
  { file: 'return.csv.lnk', bytes: 'x', gives: { 'shortcut-ignored': null } },
  { file: 'linked away.csv', bytes: '', leadsTo: '/elsewhere/return.csv', gives: { 'link-not-followed': null } },
  { file: 'linked to nothing.csv', bytes: '', leadsTo: null, gives: { 'link-not-followed': null } },
  { file: 'linked within.csv', bytes: '', leadsTo: '/in/2012-06/plain.csv', gives: { 'link-within-folder': null } },
  { file: 'a/b/c/d/e/f/g/h/i/return.csv', bytes: RETURN, gives: {} },
  { file: 'a/b/c/d/e/f/g/h/i', bytes: '', gives: { 'folder-too-deep': null } },
  { file: 'locked.csv', bytes: '', refuses: 'EACCES', gives: { 'file-unreadable': null } },
  { file: 'taken away.csv', bytes: '', refuses: 'ENOENT', gives: { 'file-gone': null } },
  { file: 'growing.csv', bytes: RETURN, isGrowing: true, gives: { 'file-still-changing': null } },
  { file: 'being saved.csv', bytes: RETURN, gives: { 'file-still-changing': null } },
  { file: 'Beh\uFFFDrde.csv', bytes: '', refuses: 'ENOENT of name', gives: { 'file-name-unreadable': null } },
]

/** Files of which the run is told that they are still being saved. */
export const UNSETTLED = ['being saved.csv']
