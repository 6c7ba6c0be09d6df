/** Bytes the process in which files are read may take unless the configuration says otherwise; about 90 MB are the program's own. */
export const READING_MEMORY = 280 * 1024 * 1024
