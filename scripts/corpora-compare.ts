export async function compareWithExceljs(_folder: string, _files: readonly string[]): Promise<void> {}
