import type { StatementForm } from '../api/operations.generated.js';
import { FORMS } from './names.js';

interface Quoted {
  quote: string | null;
  language: string | null;
  evidence?: readonly { source: { language: string | null } }[];
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/** Primary subtags that name no language: undetermined, several, uncoded, none. */
const NO_LANGUAGE = ['und', 'mul', 'mis', 'zxx'];

/** The language of a tag in English, such as 'French', or private and very old tags as they are; null if it names none. */
function inWords(tag: string): string | null {
  const primary = tag.split('-')[0]!.toLowerCase();
  if (NO_LANGUAGE.includes(primary)) return null;
  return /^[a-z]{2,3}$/.test(primary) ? LANGUAGES.of(primary)! : tag;
}

/**
 * Which languages a quote was translated from and into: 'into French from English'; null if a source has its language, or one that
 * is not known.
 */
export function translationInWords({ quote, language, evidence = [] }: Quoted): string | null {
  const spoken = quote === null || language === null ? null : inWords(language);
  const tags = evidence.flatMap(({ source }) => source.language ?? []);
  const printed = [...new Set(tags.map(inWords))];
  if (spoken === null || printed.length === 0 || printed.includes(spoken) || printed.includes(null)) return null;
  return `into ${spoken} from ${printed.join(' and ')}`;
}

/** The label of a statement's form, and what it says about the words, which may be a translation of the speaker's. */
export function formInWords(statement: Quoted & { form: StatementForm }): { label: string; meaning: string } {
  const { label, meaning } = FORMS[statement.form];
  const translation = translationInWords(statement);
  if (translation === null) return { label, meaning };
  return { label: `${label}, in translation`, meaning: `The words are a translation ${translation}.` };
}
