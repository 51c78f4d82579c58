import { textsOf } from '../address/filter.js';
import {
  ActNames,
  type Counting,
  type StatementConditions,
  type StatementFilter,
} from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { whenInWords } from '../words/days.js';
import { toldOf } from './condition-words.js';
import { useNames } from './use-names.js';

function idsIn({ speaker, about, between, within, aboutWithin, evidence }: StatementConditions): string[] {
  return [speaker, about, between, within, aboutWithin, evidence].flatMap((ids) => ids ?? []);
}

/** The names of what a filter refers to. */
interface NamesOfFilter {
  /** The names by id, those of acts behind their codes; an id or a code without a known name stands for itself. */
  names: ReadonlyMap<string, string>;
  /** The ids that the graph does not have. */
  missing: readonly string[];
}

/** The names of what a filter refers to, of its ids and of its acts. */
function useNamesOfFilter(filter: StatementFilter): NamesOfFilter {
  const conditions = [filter, ...(filter.not ?? [])];
  const { names, missing } = useNames(conditions.flatMap(idsIn));
  const ofActs = useAnswer(ActNames, conditions.some(({ act }) => act?.length) ? {} : null);
  const acts = ofActs.data?.acts ?? [];
  return { names: new Map([...names, ...acts.map(({ code, name }) => [code, `${code} (${name})`] as const)]), missing };
}

const VERBS: Readonly<Record<Counting, { active: string; passive: string; toward: string; all: string }>> = {
  STATEMENTS: { active: 'said', passive: 'said', toward: 'about', all: 'All statements' },
  INTERACTIONS: { active: 'did', passive: 'done', toward: 'to', all: 'All deeds' },
  BOTH: { active: 'said and did', passive: 'said and done', toward: 'about or to', all: 'All that was said and done' },
};

/** A filter as a heading, which says all conditions, with the names of what it refers to. */
export function useFilterInWords(
  filter: StatementFilter,
  counting: Counting = 'STATEMENTS',
): NamesOfFilter & { title: string } {
  const { names, missing } = useNamesOfFilter(filter);
  const { active, passive, toward, all } = VERBS[counting];
  const listed = (ids: readonly string[] | null | undefined, join = ' or ') =>
    ids?.map((id) => names.get(id) ?? id).join(join);
  const who = (['speaker', 'between', 'within'] as const).find((name) => filter[name]?.length);
  const said =
    who === 'speaker'
      ? `What ${listed(filter.speaker)} ${active}`
      : who === 'between'
        ? `What ${listed(filter.between, ' and ')} ${active} ${toward} each other`
        : who === 'within'
          ? `What those of ${listed(filter.within)} ${active}`
          : `What was ${passive}`;
  const { about, aboutWithin, evidence, text, saidOn, ...others } = { ...filter, ...(who && { [who]: null }) };
  const isOfDeeds = counting === 'INTERACTIONS';
  const further = Object.entries(others).map(([name, value]) =>
    toldOf(name, textsOf(value), { names, isOfDeeds }).join(' or '),
  );
  const parts = [
    said,
    about && `${toward} ${listed(about)}`,
    aboutWithin && `${toward} those of ${listed(aboutWithin)}`,
    evidence && `in ${listed(evidence)}`,
    text && `with the words “${text}”`,
    saidOn && whenInWords(saidOn),
  ];
  const title = [parts.filter(Boolean).join(' '), ...further.filter(Boolean)].join(', ');
  const isPlain = Object.values(filter).every((value) => value === undefined || value === null);
  return { title: isPlain ? all : title, names, missing };
}
