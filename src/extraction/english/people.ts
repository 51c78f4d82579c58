import { getGender } from 'gender-detection-from-name';
import { findCountry } from '../../import/country-names.js';
import { ORGANIZATION_WORDS } from '../../import/name-words.js';
import type { Gender, Mention, Person } from '../language.js';
import type { Document } from '../segment/document.js';
import type { Quotation } from '../segment/quotations.js';
import { TITLE } from './lexicon.js';
import { NO_NAME } from './no-names.js';
import { endsWithAbbreviation } from './sentence-around.js';

const LONGEST_NAME = 4;
/** Two to seven capitalized words or initials in a row, optionally with name particles between them. */
const CAPITALISED =
  /(?<![\p{L}\p{N}@#’'])(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*\.?)(?:[ \u00a0](?:(?:de|da|del|van|von|der|bin|al|el)[ \u00a0])?(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*\.?)){1,6}/gu;
const TITLED =
  /(?<![\p{L}\p{N}])(Mr|Mrs|Ms|Miss|President|Sen|Rep|Gov|Secretary|Senator|Chancellor|Ayatollah|Justice|Judge)\.?[ \u00a0](\p{Lu}[\p{L}’'-]+)(?![ \u00a0]\p{Lu})/gu;
/** 'U.S.' is not the title of a person. */
const ABBREVIATED = /^(?:\p{Lu}\.){2}/u;
const CAPITALISED_WORD = /(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}’'-]*/gu;
const CONTEXT = 60;

interface Entry {
  name: string;
  surname: string;
  gender: Gender;
  isCertain: boolean;
  mentions: Mention[];
}

function genderOf(givenName: string): Gender {
  const gender = getGender(givenName.replace(/[’']s?$/, ''));
  return gender === 'unknown' ? null : gender;
}

const isTitle = (word: string) => TITLE.test(word);
const withoutPossessive = (word: string) => word.replace(/[’']s?$/, '');

/** Splits capitalized words at titles, places and organizations into runs that can be names. */
function nameRuns(words: readonly string[]): { words: string[]; isTitled: boolean }[] {
  const runs: { words: string[]; isTitled: boolean }[] = [];
  let run: string[] = [];
  let isTitled = false;
  const close = () => {
    if (run.length > 0) runs.push({ words: run, isTitled });
    run = [];
  };
  for (const word of words) {
    const bare = withoutPossessive(word).replace(/\.$/, '');
    const isAcronym = /^\p{Lu}{3,}$/u.test(bare);
    if (isTitle(word) || NO_NAME.has(bare) || findCountry(bare) || (isAcronym && run.length === 0)) {
      close();
      isTitled = isTitle(word) && !ABBREVIATED.test(word);
      continue;
    }
    run.push(withoutPossessive(word));
    if (
      /[’']s?$/.test(word) ||
      /^[JS]r\.$/.test(word) ||
      (/\p{L}{2}\.$/u.test(word) && !endsWithAbbreviation(word, word.length))
    ) {
      close();
      isTitled = false;
    }
  }
  close();
  return runs;
}

/** The name in a run: from its given name on, if the run begins with other words. */
function nameIn({ words, isTitled }: { words: string[]; isTitled: boolean }): Entry | null {
  const given = words.length > 2 ? words.slice(0, -1).findIndex((word) => genderOf(word) !== null) : 0;
  const parts = given > 0 && !isTitled ? words.slice(given) : words;
  const surname = parts.at(-1)!.replace(/\.$/, '');
  if (parts.length < 2 || parts.length > LONGEST_NAME || surname.length < 2) return null;
  const name = parts.join(' ').replace(/\.$/, '');
  if (findCountry(name) || parts.some((part) => ORGANIZATION_WORDS.has(part.toLowerCase()))) return null;
  const gender = genderOf(parts[0]!);
  return {
    name,
    surname,
    gender,
    isCertain: isTitled || gender !== null || /^(?:\p{Lu}\.)+$/u.test(parts[0]!),
    mentions: [],
  };
}

function collectNames(text: string): Map<string, Entry> {
  const bySurname = new Map<string, Entry>();
  for (const match of text.matchAll(CAPITALISED)) {
    for (const run of nameRuns(match[0].split(/[ \u00a0]/))) {
      const entry = nameIn(run);
      if (!entry) continue;
      const known = bySurname.get(entry.surname);
      if (!known || (!known.isCertain && entry.isCertain)) bySurname.set(entry.surname, entry);
      else if (known.name.length < entry.name.length && entry.name.endsWith(known.name)) known.name = entry.name;
    }
  }
  for (const [, title, surname] of text.matchAll(TITLED)) {
    const bare = withoutPossessive(surname!);
    if (NO_NAME.has(bare)) continue;
    const gender: Gender = title === 'Mr' ? 'male' : /^(?:Mrs|Ms|Miss)$/.test(title!) ? 'female' : null;
    const known = bySurname.get(bare);
    if (!known) {
      bySurname.set(bare, { name: bare, surname: bare, gender, isCertain: true, mentions: [] });
    } else {
      known.isCertain = true;
      // A form of address is stronger evidence than a given name.
      if (gender !== null) known.gender = gender;
    }
  }
  return bySurname;
}

function mentionAt({ text }: Document, start: number, end: number, quotation: Quotation | undefined): Mention {
  const after = text.slice(end, end + CONTEXT);
  const isPossessive = /[’']s?$/.test(text.slice(start, end)) || /^[’']s?\b/.test(after);
  const isSubject =
    !isPossessive &&
    /^,?\s(?:who|said|says|has|had|is|was|will|would|also|then|told|added|wrote|\p{Ll}+ed|\p{Ll}+s)\b|^, (?:an?|the|\d)/u.test(
      after,
    );
  return { start, end, isInQuotation: quotation !== undefined && quotation.start <= start, isPossessive, isSubject };
}

/** The persons whom an English article names in full or with a title, with all their mentions. Cost: linear. */
export function findPeople(document: Document): Person[] {
  const bySurname = collectNames(document.text);
  let next = 0;
  for (const match of document.text.matchAll(CAPITALISED_WORD)) {
    const word = withoutPossessive(match[0]);
    const entry = bySurname.get(word);
    if (!entry) continue;
    while (next < document.quotations.length && document.quotations[next]!.end <= match.index) next += 1;
    entry.mentions.push(mentionAt(document, match.index, match.index + word.length, document.quotations[next]));
  }
  return [...bySurname.values()];
}
