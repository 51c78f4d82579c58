import { asParameterOfDeeds } from '../address/acts.js';
import { filterOf, textsOf } from '../address/filter.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { daysInWords, instantInWords } from '../words/days.js';
import { CLASSES, FORMS, KINDS } from '../words/names.js';
import { toneNumber } from '../words/tone.js';
import './statements.css';

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
  /** The ids in the filter that the graph does not have. */
  missing: readonly string[];
  /** The prefix of this filter's parameters in the address. */
  prefix?: string;
  /** Whether the filter is of deeds. */
  isOfDeeds?: boolean;
}

const kindName = (kind: string) => Object.values(KINDS).find((one) => one.kind === kind)?.one ?? kind;

const toneOf = (text: string) => (Number.isFinite(Number(text)) ? toneNumber(Number(text)) : text);

type Tell = Partial<Record<keyof StatementFilter, (value: string, names: Props['names']) => string>>;

/** The words for each condition; others are shown by name and value. */
const TELL: Tell = {
  speaker: (id, names) => `by ${names.get(id) ?? id}`,
  about: (id, names) => `about ${names.get(id) ?? id}`,
  between: (id, names) => `between: ${names.get(id) ?? id}`,
  within: (id, names) => `by those of ${names.get(id) ?? id}`,
  aboutWithin: (id, names) => `about those of ${names.get(id) ?? id}`,
  evidence: (id, names) => `in ${names.get(id) ?? id}`,
  speakerKind: (kind) => `by a ${kindName(kind).toLowerCase()}`,
  aboutKind: (kind) => `about a ${kindName(kind).toLowerCase()}`,
  act: (code) => `act ${code}`,
  quadClass: (name) => CLASSES.find((one) => one.name === name)?.label ?? name,
  form: (form) => FORMS[form as keyof typeof FORMS]?.label ?? form,
  medium: (medium) => `medium: ${medium}`,
  status: (status) => `status: ${status.toLowerCase()}`,
  text: (text) => `words: ${text}`,
  saidOn: (days) => `days: ${daysInWords(days)}`,
  recordedBefore: (instant) => `as recorded before ${instantInWords(instant)}`,
  toneAtLeast: (tone) => `tone ${toneOf(tone)} or above`,
  toneAtMost: (tone) => `tone ${toneOf(tone)} or below`,
};

const TELL_OF_DEEDS: Tell = {
  about: (id, names) => `to ${names.get(id) ?? id}`,
  aboutKind: (kind) => `to a ${kindName(kind).toLowerCase()}`,
  aboutWithin: (id, names) => `to those of ${names.get(id) ?? id}`,
};

/** The words for each value of a condition. */
function toldOf(
  name: string,
  texts: readonly string[],
  { names, isOfDeeds }: Pick<Props, 'names' | 'isOfDeeds'>,
): string[] {
  if (name === 'not') {
    return texts.map((text) => {
      const conditions = Object.entries(filterOf(new URLSearchParams(text)));
      const told = conditions.map(([one, value]) => toldOf(one, textsOf(value), { names, isOfDeeds }).join(' or '));
      return `but not: ${told.join(', ')}`;
    });
  }
  const tell = (isOfDeeds && TELL_OF_DEEDS[name as keyof StatementFilter]) || TELL[name as keyof StatementFilter];
  return texts.map((text) => tell?.(text, names) ?? `${name}: ${text}`);
}

/** The conditions of a filter, each with a link that removes it, and the ids in them that the graph does not have. */
export const FilterChips = ({ filter, names, missing, prefix = '', isOfDeeds = false }: Props) => {
  const { addressOf } = useAddress();
  const chips = Object.entries(filter).flatMap(([name, value]) => {
    const texts = textsOf(value);
    return toldOf(name, texts, { names, isOfDeeds }).map((text, index) => {
      const others = texts.filter((_, at) => at !== index);
      const changes = isOfDeeds ? asParameterOfDeeds(name, others) : { [prefix + name]: others };
      return { text, without: addressOf({ ...changes, after: null }) };
    });
  });
  if (chips.length === 0) return null;
  return (
    <>
      <ul className="chips" aria-label="Conditions">
        {chips.map(({ text, without }) => (
          <li key={without}>
            <Link href={without} className="chip" aria-label={`${text}: take this condition away`}>
              {text} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
      </ul>
      {missing.map((id) => (
        <p key={id} className="problem" role="status">
          The graph has no {id.startsWith('source/') ? 'source' : 'subject'} {id}.
        </p>
      ))}
    </>
  );
};
