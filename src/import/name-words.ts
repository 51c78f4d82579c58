import { wordSet } from '../collections/word-set.js';

/**
 * Words that only organizations have in their names, as whole words. A word that is also a family name (Banks, Church, Court,
 * Guard) is in ORGANIZATION_PHRASES with the words that must accompany it.
 */
export const ORGANIZATION_WORDS = wordSet(
  `academy administration agency alliance army assembly association authority bank bloc brigade brigades broadcasting
  bureau cartel centre chamber club coalition command commission committee community confederation conference congress
  consortium corporation council defence department directorate exchange federation force forces foundation front fund
  government governments group institute institution intelligence jazeera league ministry movement nations navy network
  news newspaper office organisation organization organizations organisations parliament party petroleum police
  politburo press radio reserve secretariat senate service services societe society syndicate televisión television
  times treaty tribunal tv union université university workers airlines airways company companies`,
);

/** Phrases that only organizations have in their names. */
export const ORGANIZATION_PHRASES = [
  /\b(?:high|supreme|district|constitutional|criminal|federal|appeals?) court\b/i,
  /\bcourt of\b/i,
  /\b(?:catholic|orthodox|anglican|episcopal|lutheran|united) church\b/i,
  /\bchurch of\b/i,
  /\b(?:coast|national|republican|revolutionary|civil) guards?\b/i,
  /\bair force\b/i,
  /\b(?:inc|ltd|llc|plc|limited)\.?$/i,
];

/**
 * Words for the role of a person in an organization. A name with one of them is a role whose holder is unknown: 'Inspector
 * General of Police' is neither the police nor a particular person.
 */
export const ROLE_WORDS = wordSet(
  `ambassador attorney chairman chairperson chairwoman chief chiefs commander commissioner commisioner coordinator director
  envoy general governor inspector leader mayor minister ombudsman president rapporteur rapporteurs representative
  representatives secretary senator spokesman spokesperson spokeswoman superintendent supporters`,
);

/** Beginnings that turn a role into an organization: 'Office of the Attorney General'. */
export const OFFICE_OF = /^(?:office|ministry|department|directorate|secretariat|bureau) (?:of|for)\b/i;

/** Personal titles: a name that begins with one and goes on with a name is a person. */
export const PERSONAL_TITLE =
  /^(?:pope|emperor|empress|sir|dame|mr|mrs|ms|dr|gen|pol gen|maj gen|lt gen|ayatollah)\.? (?=\p{Lu})/iu;
