/**
 * Imported first in what runs in the browser. Its page forbids code made of text, which zod tries where a schema is made: the browser would show the
 * officer a warning.
 */
import { config } from 'zod'

config({ jitless: true })
