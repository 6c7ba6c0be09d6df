/** Names that Windows has taken for itself, whatever ending they have: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i

/** Whether no file or folder of Windows can have this name. Configurations move between computers, so it counts on all of them. */
export function isReservedByWindows(name: string): boolean {
  return RESERVED.test(name)
}
