/** Words for sentences as officers write them, the common ones first: the text of a round repeats a few of them much and most of them seldom. */

export const VERBS =
  'agreed opened published delivered reviewed launched completed supported secured recruited held trained visited trialled extended funded mapped rebuilt moved merged planted cleared surveyed repaired bought hosted tested drafted adopted appointed refreshed installed insulated dredged digitised restored relit resurfaced catalogued licensed re-let relaunched fenced thinned'.split(
    ' ',
  )
export const PLANS =
  'agree open publish deliver review launch complete support secure recruit hold train visit trial extend fund map rebuild move merge plant clear survey repair buy host test draft adopt appoint refresh install insulate dredge digitise restore relight resurface catalogue license relaunch fence thin'.split(
    ' ',
  )
export const QUALITIES =
  'new local joint shared young older small rural annual free safer better county first second early public empty temporary voluntary seasonal unused disused medieval wooden mobile bilingual tidal listed derelict riverside part-time step-free floodlit'.split(
    ' ',
  )
export const MATTERS =
  'plan group project service board scheme report strategy programme fund school road market library village town centre bus health visit family carer child home farm shop trust park river bridge wood path course clinic club grant hall station survey lease garden café kitchen workshop apprenticeship toolkit website newsletter helpline forum festival orchard weir culvert meadow allotment towpath footbridge bandstand skatepark playground cemetery lido museum archive theatre choir allotments hedgerow floodgate car park cycle rack lock gate slipway boathouse greenhouse minibus defibrillator food bank repair café tool library night shelter credit union men’s shed walking bus green gym stroke class falls clinic reading scheme swimming class youth panel parish map flood warden ferry crossing noise map air monitor solar roof heat pump broadband mast charging point recycling round bottle bank compost site textile bank beekeeping course coppice rota otter survey swift box bat count toad patrol'
    .split(' ')
    .filter((word, place, all) => all.indexOf(word) === place)
export const PEOPLE =
  'residents members partners officers volunteers families carers pupils tenants farmers traders commuters patients councillors wardens apprentices refugees veterans anglers cyclists allotment-holders stallholders ramblers bellringers'.split(
    ' ',
  )
export const REASONS =
  'because the grant ends in the summer|after a review by the board|with money from three of the partners|so that nobody waits longer than a month|as the joint needs assessment asks|before the lease runs out|once the members have agreed|in spite of the flood in the winter|together with the parish councils|for the first time since the merger|subject to the budget of the county|and the evaluation is under way|while the old one is repaired|at half of what it had cost before'.split(
    '|',
  )
const STARTS =
  'Ash Brook Cal Den East Fern Gar Hales Ing Kel Lang Mar Nor Oak Pen Quar Rush Stan Thorn Up Val West Yar Bram Chil Dun Elm Frog Gold Hart'.split(
    ' ',
  )
const MIDDLES = ['', 'ing', 'er', 'en', 'le', 'hamp', 'bury']
const ENDS = 'ton ham ley ford wick combe stead field mere well thorpe bourne'.split(' ')

/** Some two thousand places that are nowhere. */
export const PLACES: readonly string[] = STARTS.flatMap((start) =>
  MIDDLES.flatMap((middle) => ENDS.map((end) => `${start}${middle}${end}`)),
)
export const FIRST_NAMES =
  'Ruth Peter Imogen Martin Anita Kieran Miriam Graham Gareth Orla Dermot Brid Eamon Aoife Conal Sile Priya Tomas Hannah Owen Leila Frank Moira Yusuf'.split(
    ' ',
  )
export const LAST_NAMES =
  'Callender Lovegrove Thwaite Tresham Desborough Mowbray Oakes Ruddle Winslade Finch Lacey Scully Tighe Marron Breen Hanley Okafor Pemberley Quill Rowntree Stile Underhay Varley Whitlock'.split(
    ' ',
  )
/** What a partnership's name ends in. */
export const BODIES = [
  'Health Partnership',
  'Environment Board',
  'Safer Communities Partnership',
  'Learning Partnership',
  'Economic Partnership',
  'Housing Forum',
  'Children’s Trust',
  'Local Strategic Partnership',
]
