/** Words of offices and of the bodies that have them. */

/** Words of offices and bodies. A name may hold those that are surnames as well. */
export const OFFICE_WORDS =
  /\b(?:chair(?:man|woman|person|ed|s|ship)?|co-?chair|vice|deputy|leader|member|portfolio|cabinet|director(?:ate)?|head|manager|officer|executive|lead|secretary|treasurer|clerk|co-?ordinator|administrator|assistant|adviser|advisor|commander|commissioner|representative|rep|board|council(?!l)|district|county|city|town|parish|borough|partnership|trust|group|service|services|authority|police|university|college|school|academy|nhs|pct|dc|cc|department|dept|team|unit|community|safety|health|social|environment|economy|business|chamber|development|planning|holder|of|for|the|at|interim|acting|independent|shared|elected|governor|ltd|plc|association|society|diocese|company|centre|office|affairs|policy|strategy|corporate|chief executive|vacant|public|voluntary|sector|finance|education|children|adult|care|transport|housing|resources|operations|communications|performance|quality|commissioning|learning|skills|partnerships|communities|concern|advice|support|futures|england|wales|scotland|ireland|uk|foundation|network|alliance|forum|coalition|consortium|charity|charities|volunteers?|volunteering|action|homes|hospice|hospital|enterprises?|solutions|limited|cic|cio|projects?|initiative|citizens|federation|agency|commission|institute|museum|librar(?:y|ies)|cathaoirleach|cadeirydd)\b/iu

/** Words of offices, bodies and places that are surnames too: behind a given name they are one. */
export const SURNAMES_LIKE_OFFICES: ReadonlySet<string> = new Set(
  'abbot abbott bishop board care chair chambers church clerk england ireland scotland wales county dean head holder judge king lead leader lord major marsh mayor park parish planner priest prior school secretary shared still town vice'.split(
    ' ',
  ),
)

/** An office that a person may stand for: "Bishop of Dorchester", "Leader of the Council". */
export const OFFICE_NOUNS =
  /\b(?:cathaoirleach|cadeirydd|chair(?:man|woman|person)?|co-?chair|leader|(?:cabinet|executive|board|lay) member|portfolio holder|director|head|headteacher|manager|officer|executive|lead|secretary|treasurer|clerk|co-?ordinator|administrator|commander|commissioner|superintendent|representative|governor|bishop|archdeacon|dean|canon|vicar|rector|mayor|provost|president|principal|sheriff|lord[- ]lieutenant|vice[- ]chancellor|warden|constable|adviser|advisor)\b/iu

/** What may stand around the noun of an office in small letters. */
export const OFFICE_JOINTS: ReadonlySet<string> = new Set('of the for and & in at - –'.split(' '))

/** An office in front of its holder's name, without anything between: "Vice-Chair Dr Ann Reed". */
export const OFFICE_BEFORE_NAME =
  /^(?:(?:the|our|current|present|acting|interim|joint|deputy|vice|co|assistant|partnership|board|group|committee|cabinet|portfolio|executive|council|county|district|city|town|occ|lay|contact)(?:\s|-))*(?:chair(?:man|woman|person)?|leader(?: of the council)?|member|holder|officer|manager|director|secretary|treasurer|clerk|co-?ordinator|administrator|head ?teacher|chief executive|lead officer|representative)(?=\s)/iu

/** Offices that forms ask for by name: whoever is given with one of them holds it. */
export const ROLE_OFFICES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:the |our |current |acting |interim |joint |partnership |board )*(?:co-?)?chair(?:man|woman|person)?(?: of (?:the )?(?:partnership|board))?$/iu,
    'chair',
  ],
  [/^(?:the |occ |county |council )*cabinet member$/iu, 'cabinetMember'],
]

/** What a contact may be called who is no person. */
export const DESK = /\b(?:team|office|unit|department|desk|secretariat|service|services|support|enquiries|helpline)$/iu

/** Offices that tell nobody apart: the one the form asks for, or one that goes round. */
export const NOBODYS_OFFICE =
  /^(?:the |our |current |new |acting |co-?|joint |vice[- ]?|deputy |occ )*(?:chair(?:man|woman|person)?|(?:cabinet )?member)$|^(?:the |our |your )?(?:contact|lead|link) officer$|\b(?:rotating|rotates|revolving|various|any|all|each|every|different|another|same|other|no|new)\b/iu
