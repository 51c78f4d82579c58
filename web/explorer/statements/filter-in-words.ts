import { type Counting, Names, type StatementConditions, type StatementFilter } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { whenInWords } from '../words/days.js';

const MAX_IDS = 50;

function idsIn({ speaker, about, between, within, aboutWithin, evidence }: StatementConditions): string[] {
  return [speaker, about, between, within, aboutWithin, evidence].flatMap((ids) => ids ?? []);
}

/** The names of the ids in a filter. */
interface NamesOfFilter {
  /** The names by id; an id without a known name stands for itself. */
  names: ReadonlyMap<string, string>;
  /** The ids that the graph does not have. */
  missing: readonly string[];
}

function useNames(filter: StatementFilter): NamesOfFilter {
  const ids = [...new Set([filter, ...(filter.not ?? [])].flatMap(idsIn))].slice(0, MAX_IDS);
  const { data, isPlaceholderData } = useAnswer(Names, ids.length === 0 ? null : { ids });
  const names = new Map(ids.map((id) => [id, id]));
  for (const node of data?.nodes ?? []) {
    if (node) names.set(node.id, 'name' in node ? node.name : 'title' in node ? node.title : node.id);
  }
  // The previous answer is for other ids.
  const missing = data?.nodes && !isPlaceholderData ? ids.filter((_, index) => data.nodes?.[index] === null) : [];
  return { names, missing };
}

const VERBS: Readonly<Record<Counting, { active: string; passive: string; toward: string; all: string }>> = {
  STATEMENTS: { active: 'said', passive: 'said', toward: 'about', all: 'All statements' },
  INTERACTIONS: { active: 'did', passive: 'done', toward: 'to', all: 'All deeds' },
  BOTH: { active: 'said and did', passive: 'said and done', toward: 'about or to', all: 'All that was said and done' },
};

/** A filter as a heading, with the names of its ids. */
export function useFilterInWords(
  filter: StatementFilter,
  counting: Counting = 'STATEMENTS',
): NamesOfFilter & { title: string } {
  const { names, missing } = useNames(filter);
  const { active, passive, toward, all } = VERBS[counting];
  const listed = (ids: readonly string[] | null | undefined, join = ' or ') =>
    ids?.map((id) => names.get(id) ?? id).join(join);
  const said = filter.speaker
    ? `What ${listed(filter.speaker)} ${active}`
    : filter.between
      ? `What ${listed(filter.between, ' and ')} ${active} ${toward} each other`
      : filter.within
        ? `What those of ${listed(filter.within)} ${active}`
        : `What was ${passive}`;
  const parts = [
    said,
    filter.about && `${toward} ${listed(filter.about)}`,
    filter.aboutWithin && `${toward} those of ${listed(filter.aboutWithin)}`,
    filter.evidence && `in ${listed(filter.evidence)}`,
    filter.text && `with the words “${filter.text}”`,
    filter.saidOn && whenInWords(filter.saidOn),
  ];
  const isPlain = Object.values(filter).every((value) => value === undefined || value === null);
  return { title: isPlain ? all : parts.filter(Boolean).join(' '), names, missing };
}
