/** Findings about what lies in a round’s folder. */
import { kind } from './kind.ts'

export const collected = {
  'lock-file-ignored': kind({
    severity: 'note',
    means:
      'Excel and LibreOffice leave a small lock file beside a workbook while somebody has it open. It holds no return.',
    action: 'Nothing to do; it goes when the workbook is closed.',
    message: () => 'This is the lock file of a workbook that somebody has open, not a return.',
  }),
  'background-text-ignored': kind({
    severity: 'note',
    means:
      'The file background.txt in a round’s folder holds the team’s own words for the committee report. It is no return.',
    action: 'Nothing to do; its text stands under “Background” in the committee report.',
    message: () => 'This is the team’s own text for the committee report, not a return.',
  }),
  'own-draft-ignored': kind({
    severity: 'note',
    means:
      'A draft that collate chase wrote was put among the returns. It asks for a return and holds none, whatever is attached to it.',
    action: 'Nothing to do; it can be deleted here.',
    message: () => 'This is a draft of a message that Collate wrote, not a return.',
  }),
  'own-list-ignored': kind({
    severity: 'note',
    means: 'A list that Collate writes for the team was put among the returns. It holds no return.',
    action: 'Nothing to do; it can be deleted here.',
    message: () => 'This is a list that Collate wrote for the team, not a return.',
  }),
  'system-file-ignored': kind({
    severity: 'note',
    means: 'Windows and macOS keep files of their own in folders, for example Thumbs.db. They hold no return.',
    action: 'Nothing to do; it can be deleted.',
    message: () => 'This is a file the operating system keeps for itself, not a return.',
  }),
  'hidden-file-ignored': kind({
    severity: 'note',
    means: 'Files and folders whose names begin with a dot are hidden by the operating system and are not looked at.',
    action: 'If it is a return, rename it so that the name does not begin with a dot.',
    message: () => 'The name begins with a dot, so this is a hidden file and was not read.',
  }),
  'temporary-file-ignored': kind({
    severity: 'note',
    means: 'Programs write temporary and backup files while they work. They are not returns.',
    action: 'If it is a return that was never saved under its own name, save it as .xlsx; otherwise delete it.',
    message: () => 'This is a temporary or backup file of a program, not a return.',
  }),
  'partial-download-ignored': kind({
    severity: 'note',
    means: 'Browsers give a download an ending of its own until it is complete.',
    action: 'Download the file again and let it finish.',
    message: () => 'This download was never finished, so it was not read.',
  }),
  'shortcut-ignored': kind({
    severity: 'query',
    acts: 'team',
    means: 'A shortcut points to a file or page somewhere else; its own contents are no return.',
    action: 'Put the file itself into the folder instead of a shortcut to it.',
    message: () => 'This is a shortcut to something elsewhere, so it was not read.',
  }),
  'cloud-document': kind({
    severity: 'error',
    acts: 'team',
    means:
      'Google Drive keeps a small file (.gsheet, .gdoc) in the place of a document that lies on the web only. It holds the address, not the answers.',
    action: 'Open it in the browser, choose File, Download, Microsoft Excel, and put that in its place.',
    message: () => 'This only points to a document in Google Drive; its contents are not here.',
  }),
  'cloud-not-downloaded': kind<{ name: string }>({
    severity: 'error',
    acts: 'team',
    means:
      'Cloud drives such as iCloud and OneDrive can leave the name of a file in a folder without its contents until somebody opens it.',
    action: 'Choose “Download now” or “Always keep on this device” for it, and run again.',
    message: ({ name }) => `“${name}” lies in the cloud only, and has not been downloaded.`,
  }),
  'link-not-followed': kind({
    severity: 'query',
    acts: 'team',
    means:
      'A symbolic link that leads out of the round’s folder, or nowhere, is not followed, so that only files that were handed in are read.',
    action: 'Put the file itself into the folder instead of a link to it.',
    message: () => 'This is a link to a place outside the folder, or to nothing, so it was not followed.',
  }),
  'link-within-folder': kind({
    severity: 'note',
    means: 'A symbolic link leads to something that is in the folder anyway; it is read there, once.',
    action: 'Nothing to do.',
    message: () => 'This is a link to something else in this folder, which is read in its own place.',
  }),
  'folder-too-deep': kind<{ limit: number }>({
    severity: 'error',
    acts: 'team',
    means: 'Sub-folders are looked through to a certain depth only.',
    action: 'Move the returns in it further up.',
    message: ({ limit }) => `This folder lies more than ${limit} folders deep, so nothing in it was read.`,
  }),
  'file-unreadable': kind<{ reason: string }>({
    severity: 'error',
    acts: 'team',
    means: 'The operating system refused to open the file or folder.',
    action: 'Check that nobody has it locked and that the account Collate runs under may read it, then run again.',
    officers:
      'Close it in other programs and choose the file itself; what is inside a folder cannot be chosen with it.',
    message: ({ reason }) => `It could not be opened: ${reason}.`,
  }),
  'file-still-changing': kind({
    severity: 'error',
    acts: 'team',
    means: 'The file was still being saved or copied when the run read it. A half-written file is not used.',
    action: 'Wait until it is saved, then run again.',
    message: () => 'The file was still being saved or copied, so it was not read.',
  }),
  'file-name-unreadable': kind({
    severity: 'error',
    acts: 'team',
    means:
      'The name of the file or folder is written in a way this computer cannot make out (not in UTF-8), as files packed or saved on another system can be, so it cannot be opened.',
    action: 'Give it a name in plain letters, then run again.',
    message: () => 'The name has characters this computer cannot make out, so it could not be opened.',
  }),
  'file-gone': kind({
    severity: 'note',
    means: 'The file was in the folder when the run began and was deleted, moved or renamed before it was read.',
    action: 'Nothing to do if that was meant; otherwise put the file back and run again.',
    message: () => 'The file was taken away while the run was under way.',
  }),
}
