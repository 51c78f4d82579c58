import type { StatementForm } from '../api/operations.generated.js';
import { FORMS } from './names.js';

interface Quoted {
  quote: string | null;
  language: string | null;
  evidence?: readonly { source: { language: string | null } }[];
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase();

/** The language of a tag in English, such as 'French'; private and very old tags, such as 'i-klingon', are returned as they are. */
const inWords = (tag: string) => (/^[a-z]{2,3}$/.test(primary(tag)) ? LANGUAGES.of(primary(tag))! : tag);

/** Which languages a quote was translated from and into: 'into French from English'; null if a source has its language, or none. */
export function translationInWords({ quote, language, evidence = [] }: Quoted): string | null {
  if (quote === null || language === null) return null;
  const printed = [...new Set(evidence.flatMap(({ source }) => source.language ?? []).map(inWords))];
  if (printed.length === 0 || printed.includes(inWords(language))) return null;
  return `into ${inWords(language)} from ${printed.join(' and ')}`;
}

/** The label of a statement's form, and what it says about the words, which may be a translation of the speaker's. */
export function formInWords(statement: Quoted & { form: StatementForm }): { label: string; meaning: string } {
  const { label, meaning } = FORMS[statement.form];
  const translation = translationInWords(statement);
  if (translation === null) return { label, meaning };
  return { label: `${label}, in translation`, meaning: `The words are a translation ${translation}.` };
}
