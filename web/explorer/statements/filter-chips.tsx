import { parameterOfDeeds } from '../address/acts.js';
import { Link } from '../address/link.js';
import { useAddress } from '../address/use-address.js';
import type { StatementFilter } from '../api/operations.generated.js';
import { daysInWords, instantInWords } from '../words/days.js';
import { CLASSES, FORMS, KINDS } from '../words/names.js';
import { toneNumber } from '../words/tone.js';

interface Props {
  filter: StatementFilter;
  names: ReadonlyMap<string, string>;
  /** What the parameters of this filter begin with in the address. */
  prefix?: string;
  /** Whether it is what was done that passes the filter. */
  isOfDeeds?: boolean;
}

const kindName = (kind: string) => Object.values(KINDS).find((one) => one.kind === kind)?.one ?? kind;

type Tell = Partial<Record<keyof StatementFilter, (value: string, names: Props['names']) => string>>;

/** How each condition is told; what is not here is told as it is. */
const TELL: Tell = {
  speaker: (id, names) => `by ${names.get(id) ?? id}`,
  about: (id, names) => `about ${names.get(id) ?? id}`,
  between: (id, names) => `between: ${names.get(id) ?? id}`,
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
  toneAtLeast: (tone) => `tone ${toneNumber(Number(tone))} or friendlier`,
  toneAtMost: (tone) => `tone ${toneNumber(Number(tone))} or more hostile`,
};

const TELL_OF_DEEDS: Tell = {
  about: (id, names) => `to ${names.get(id) ?? id}`,
  aboutKind: (kind) => `to a ${kindName(kind).toLowerCase()}`,
};

/** The conditions of a filter, each to be taken away. */
export const FilterChips = ({ filter, names, prefix = '', isOfDeeds = false }: Props) => {
  const { addressOf } = useAddress();
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null);
  const chips = given.flatMap(([name, value]) => {
    const values = (Array.isArray(value) ? value : [value]).map(String);
    const parameter = isOfDeeds ? parameterOfDeeds(name) : name;
    const tell = (isOfDeeds && TELL_OF_DEEDS[name as keyof StatementFilter]) || TELL[name as keyof StatementFilter];
    return values.map((one) => ({
      name,
      text: tell?.(one, names) ?? `${name}: ${one}`,
      without: addressOf({ [prefix + parameter]: values.filter((other) => other !== one), after: null }),
    }));
  });
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Conditions">
      {chips.map(({ name, text, without }) => (
        <li key={`${name} ${text}`}>
          <Link href={without} className="chip" aria-label={`${text}: take this condition away`}>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
};
