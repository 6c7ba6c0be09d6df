/** Name of the workbook to decide in, known without loading what writes it. */
export const TO_DECIDE = 'to-decide.xlsx'
