/** Words beside which a person looks twice before a text is published. Pieces of patterns, matched in any case. */
export const NEAR_FIGURES =
  'ring|rang|phone|telephone|tel|call|text|mobile|mob|fax|ext(?:n|ension)?|desk|switchboard|number|dial|whatsapp|reach|contact|pin|code|passcode|password|meeting id|join|voicemail|answerphone'
export const NEAR_HOMES =
  'street|road|lane|avenue|close|drive|crescent|terrace|grove|mews|cottage|farm|flat|bungalow|lives? (?:at|in)|home address|postcode'
export const NEAR_SIGNS = 'arobase|at sign|e-?mail|mailbox|inbox|gmail|hotmail|outlook|yahoo|icloud'
export const DWELLINGS = String.raw`lives? at|home address|postcode|p\.?o\.? box|(?:cottage|bungalow|farmhouse|flat \d+),`
/** Words of links and codes that let people into meetings and stores. */
export const WAYS_IN =
  'pass ?codes?|pass ?words?|pwd|meetup|meeting id|join code|zoom|webex|skype|msteams|meet\\.google|sharepoint|onedrive|dropbox'
export const SPOKEN_DIGITS = 'oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|double|treble'
/** Figures that stand beside these count or name something. */
export const COUNTED =
  'NI|LAA|page|section|paragraph|item|phase|stage|grade|junction|ward|room|class|target|objective|priority|version|vol|act|regulation|pm|co|no'
