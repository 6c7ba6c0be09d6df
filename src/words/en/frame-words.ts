/**
 * Words that stand in the plans and reports of every partnership: what is done with a matter, and by whom, not the matter. Two entries that
 * share only these speak of two matters.
 */
export const FRAME_WORDS =
  `accept achieve achievement act action activity address adopt adoption agency agenda agree agreement aim allocate
  announce annual appoint appointment approach appropriate approval approve area arrange arrangement assess assessment assist assign attend
  authority available awareness base begin benefit better board body bring build carry chair change close closely collaborate colleague
  commission commit committee common community complete completion concern conduct consider consult consultation continue contribute
  coordinate council countywide county create current deliver delivery deliverer demand design detail determine develop development direct
  discuss discussion district draft effective effort elect embed enable encourage engage engagement enhance ensure establish evaluate event
  examine executive existing expand expansion expect explore extend extension facilitate finalise find first focus follow former forum forward framework
  full fund funding further future get give good group grow growth help high highlight hold host identify impact implement implementation
  important improve improvement include increase influence inform information initiative install integrate introduce introduction invest
  involve issue join joint keep key launch lead learn level link local look maintain make manage management map mean measure meet meeting
  member membership monitor move multi multiagency need network new next number obtain offer office officer ongoing open operate
  opportunity organisation organise outcome outline participate percent partner partnership people perform performance period pilot place plan
  planning position practice prepare present priority problem process produce production profile programme progress project promote
  promotion propose proposal protocol provide provision publication publish purpose put quality raise range rate reach receive recommend
  recommendation recruit recruitment reduce reduction refresh regular regularly relate relevant remain remit report represent require
  resident resource respond response result review revise role roll run scheme second secure seek sector series service set share shared sign
  significant site specific stakeholder start state statement step strategic strategy strengthen structure subgroup submit successful summer support
  survey sustain system tackle take target task team term test theme thing thirdly timetable together towards train training transfer
  undertake update use value various view view voice want way well wide wider wish work working workshop write year`
    .split(/\s+/)
    .filter((word) => word !== '')

/** Nouns that only count or divide what follows them with "of": the matter is what is counted. */
export const COUNTING_NOUNS: readonly string[] =
  'stage leg edition number range rate level amount share proportion series set variety total percentage quality use take-up uptake condition state needs future role impact half third thirds quarter most majority kilometres miles metres acres hectares tonnes pairs hours days dozens hundreds thousands'.split(
    ' ',
  )

/** Nouns after which a number is a name: phase 2 is not phase 1. */
export const ENUMERATED: ReadonlySet<string> = new Set(
  'phase stage tranche round wave lot block unit ward zone theme priority objective module junction section area cohort group part option site plot'.split(
    ' ',
  ),
)

/** Points of the compass, which are part of a name or are one. */
export const DIRECTIONS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western north-east north-west south-east south-west'.split(' '),
)

/** In which something can be due. */
export const MONTHS_AND_SEASONS: readonly string[] =
  'january february march april may june july august september october november december spring summer autumn winter'.split(
    ' ',
  )

/** When something is: the same matter comes up at other times. */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  `${MONTHS_AND_SEASONS.join(' ')} jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday day days daily biennially morning mornings fortnight fortnightly week weeks month months monthly weekly quarter quarterly
  annually yearly last next recently soon later earlier yet still ever so far date once twice three-monthly christmas easter term`.split(
    /\s+/,
  ),
)
