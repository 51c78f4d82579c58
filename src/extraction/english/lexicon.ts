import { wordSet } from '../../collections/word-set.js';

/** Verbs, by their lemma, whose object is a clause or a quotation: what was said. */
export const SAYING_VERBS = wordSet(`
  acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest aver bark beam blog boast brag
  caution charge claim clarify comment complain concede conclude concur confess confide confirm contend continue counter crack cry
  deadpan declare deny disclose elaborate email emphasise emphasize estimate exclaim explain fume gripe grumble gush hint
  imply indicate inform insist interject intimate joke lament maintain marvel mention muse note object observe opine plead pledge
  point posit post predict proclaim profess promise pronounce propose protest quip rail read reaffirm recall recite
  recommend recount reiterate relate remark remind repeat reply report respond retaliate retort reveal rule say scoff scream shout
  shrug signal sneer speculate state stress suggest swear taunt tease tell testify text theorise theorize tout tweet
  urge vent volunteer vow warn whine wonder write yell`);

/** Verbs whose object, a noun phrase or a to-clause, is what was said. */
export const SPEECH_ACT_VERBS = wordSet(`
  accuse announce apologise apologize assail attack blame blast boast brag brand call castigate
  characterise characterize chide cite complain condemn criticise criticize decry defend demand denounce deride
  describe dismiss disparage endorse hail label lambast lambaste laud mention mock oppose pledge praise promise
  propose question rebuke refer reject ridicule scold slam speak talk tell thank tout urge vow warn`);

/** Verbs whose object is what was said only if some of it is quoted: 'advocates a “progressive” tax'. */
export const QUOTED_SPEECH_ACT_VERBS = wordSet(`
  address advocate ask bemoan confirm credit deny discuss invite knock label portray recommend threaten`);

/** Verbs after which a clause needs no 'that'. */
export const CLAUSE_VERBS = wordSet(
  'add allege argue assert claim conclude contend declare insist maintain note predict say state warn',
);

/** Verbs whose object is nearly always a clause, even if its verb is far from its subject. */
export const PLAIN_SAYING_VERBS = wordSet('argue insist note say suggest tell');

/** Verbs that can follow what was said only if it is quoted: 'it is over, he told' is not an attribution. */
export const NEVER_AFTER_CLAUSE = wordSet(
  'answer announce ask confirm continue cry deny email post rail read relate rule tell text point call go fire shoot hit',
);

/** Verbs with an object before what was said: 'told reporters that'. */
export const VERBS_WITH_HEARER = wordSet('advise ask assure inform remind tell urge warn');

/** Those of VERBS_WITH_HEARER whose object is always the hearer. */
export const VERBS_OF_TELLING = wordSet('assure inform remind tell');

/** Words that may come between a subject and its verb, in addition to tagged adverbs and auxiliaries. */
export const BETWEEN_SUBJECT_AND_VERB = wordSet(`
  'd 's 've again all allegedly also already always apparently be been being bluntly both can could did do does each earlier
  even ever explicitly famously finally first flatly further had has have immediately initially instead is just later may
  might must n't n’t never not now often once only openly previously privately publicly quickly recently repeatedly
  reportedly should simply specifically still subsequently then was were will would`);

/** Words for the place and medium of a statement. */
export const MEDIA_WORDS = wordSet(`
  ad address advertisement appearance article audience blog book briefing broadcast call column conference conferences crowd
  debate e-mail email emails essay event facebook forum hearing host instagram interview interviews journalists letter
  magazine meeting memo message news newspaper op-ed panel phone podcast post posts press program programme radio rally release
  remark remarks report reporters retweet show speech statement statements supporters telephone television testimony tv tweet
  tweets twitter video voters x`);

/** Nouns for possible speakers, alone or at the end of a name. */
export const SPEAKER_NOUN =
  /^(?:spokes(?:man|men|woman|women|person|persons|people)|(?:spox|aide|advis[eo]r|official|manager|strategist|director|chairman|chairwoman|chairperson|chair|president|senator|governor|mayor|candidate|nominee|secretary|minister|ambassador|envoy|analyst|expert|professor|lawyer|attorney|reporter|author|editor|leader|member|campaign|committee|department|ministry|government|administration|group|agency|police|court|judge|report|poll|survey|study|statement|newspaper|post|times|journal|critic|supporter|democrat|republican|voter|people|person|man|woman|men|women|officer|executive|chief|negotiator|diplomat|billionaire|businessman|businesswoman|mogul|congressman|congresswoman|lawmaker|source|consultant|pollster|operative|organizer|activist|historian|scientist|economist|researcher|student|host|anchor|commentator|columnist|pundit|user|nation|state|union|prosecutor|witness|resident|teacher|doctor|father|mother|brother|sister|son|daughter|wife|husband|widow|friend|neighbor|neighbour|colleague|spouse|king|queen|prince|princess|pope|general|colonel|captain|commander|soldier|farmer|worker|investor|company|firm|bank|party|team|council|board|commission|institute|university|foundation|organization|organisation|association|coalition|newsletter|document|letter|memo|email|complaint|lawsuit|filing|ruling|order|website|journalist|writer|blogger|representative|delegate|deputy|counsel|founder|owner|ceo|coach|veteran|superintendent|sheriff|investigator|inspector|auditor|economists)s?|fbi|cia|others|some|many|one|several)$/i;

/** Titles before a name. */
export const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sen|Rep|Gov|President|Senator|Governor|Secretary|Representative|Congressman|Congresswoman|Prof|Professor|Gen|General|Judge|Justice|Rev|Sir|Dame|Lord|Lady|Prime|Minister|Foreign|Chancellor|Ambassador|Envoy|Special|Speaker|King|Queen|Pope|Prince|Princess|Ayatollah|Sheikh|Col|Colonel|Lt|Capt|Captain|Sgt|Maj|Major|Adm|Admiral|Mayor|Sheriff|Former|US|U\.S|UN|EU)\.?$/;

/** Tags of words in noun phrases. */
export const NOMINAL_TAGS = wordSet('ADJ DET NOUN NUM PART PROPN SYM X');

/** Nouns for what happens on a day, so that 'talks on Monday' gives the day of the talks. */
export const EVENT_NOUN =
  /(?:answer|arrest|attack|ballot|bombing|clash|closure|conference|deadline|death|debate|decision|deliver(?:y|ie)|election|event|explosion|game|hearing|killing|launch|march|match|meeting|murder|negotiation|opening|poll|protest|raid|rall(?:y|ie)|referendum|release|resignation|response|return|ruling|session|shooting|speech|strike|summit|talk|test|trial|trip|verdict|visit|vote|voting)(?:e?s)?/;

/** Nouns of time, which cannot name a speaker. */
export const TIME_NOUN =
  /^(?:month|week|weekend|year|day|night|morning|afternoon|evening|time|way|hour|minute|decade|moment)s?$/;

/** Nouns for persons by their role, which are not names. */
export const PERSONAL_NOUN =
  /^(?:spokes(?:man|men|woman|women|person|persons|people)|(?:spox|aide|advis[eo]r|official|manager|strategist|director|head|chief|chairman|chairwoman|chairperson|chair|president|vice-president|premier|senator|governor|mayor|candidate|nominee|secretary|minister|ambassador|envoy|analyst|expert|specialist|professor|academic|lecturer|lawyer|attorney|solicitor|barrister|reporter|correspondent|author|editor|publisher|leader|member|judge|critic|supporter|opponent|backer|ally|democrat|republican|voter|officer|executive|negotiator|diplomat|billionaire|businessman|businesswoman|mogul|congressman|congresswoman|lawmaker|legislator|politician|source|insider|consultant|pollster|operative|organizer|organiser|activist|campaigner|historian|scientist|scholar|fellow|economist|researcher|student|host|anchor|commentator|columnist|pundit|prosecutor|witness|resident|teacher|doctor|physician|nurse|father|mother|brother|sister|son|daughter|wife|husband|widow|friend|relative|cousin|neighbor|neighbour|colleague|spouse|king|queen|prince|princess|general|colonel|captain|commander|soldier|farmer|fisherman|worker|employee|staffer|investor|shareholder|owner|operator|journalist|writer|blogger|representative|delegate|deputy|counsel|founder|ceo|coach|veteran|superintendent|sheriff|investigator|inspector|auditor|interpreter|translator|guard|driver|passenger|survivor|protester|protestor|participant|contractor|trader|banker|broker)(?:s|ies)?|(?:allies|deputies|congressmen|congresswomen|businessmen|fishermen|wives))$/i;

/** News agencies, which relay the statements of others. */
export const AGENCY =
  /\bagency\b|\b(?:\p{Lu}{3,}|AP|Reuters|Xinhua|Interfax|Tass|Anadolu|Associated Press|Agence France-Presse)\b/u;
