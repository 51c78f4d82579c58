import { useAddress } from '../address/use-address.js';
import { Search, type SearchKind, type SearchQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Page } from '../shell/page.js';
import { Answered, Empty } from '../shell/states.js';
import { KINDS } from '../words/names.js';
import { counted } from '../words/numbers.js';
import { SearchHit } from './search-hit.js';
import { hasWord } from './use-suggestions.js';
import './search.css';

const FIRST = 40;

type Found = NonNullable<SearchQuery['search']>;

const GROUPS: readonly { kind: SearchKind; many: string }[] = [
  ...Object.values(KINDS),
  { kind: 'STATEMENT', many: 'Statements' },
  { kind: 'SOURCE', many: 'Sources' },
];

/** Folds case and removes accents. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of the search that no result contains as they were typed. */
function forgivenWords(query: string, { edges }: Found): string[] {
  const matched = edges.flatMap(({ highlight }) =>
    highlight.flatMap(({ parts }) => parts.filter(({ isMatch }) => isMatch).map(({ text }) => folded(text))),
  );
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !matched.some((match) => match.includes(folded(word))));
}

const Results = ({ query, found }: { query: string; found: Found }) => {
  if (found.edges.length === 0) {
    return <Empty>Nothing has “{query}” in its name or its words. Try fewer words, or another spelling.</Empty>;
  }
  const forgiven = forgivenWords(query, found);
  const groups = GROUPS.map((group) => ({
    ...group,
    edges: found.edges.filter(({ kind }) => kind === group.kind),
  })).filter(({ edges }) => edges.length > 0);
  return (
    <>
      <p className="soft">
        {counted(found.totalCount, 'result')}
        {found.totalCount > found.edges.length && `, of which the best ${found.edges.length} are shown`}.
        {forgiven.length > 0 && ` Nothing is spelled “${forgiven.join(' ')}”; these come closest.`}
      </p>
      {groups.map(({ kind, many, edges }) => (
        <section key={kind} className="stack" aria-label={many}>
          <h2>{many}</h2>
          <ul className="hits">
            {edges.map((edge) => (
              <li key={edge.node.id}>
                <SearchHit edge={edge} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

/** The results of a search, grouped by kind, with the matching words marked. */
export const SearchPage = () => {
  const { params } = useAddress();
  const query = params.get('q')?.trim() ?? '';
  const answer = useAnswer(Search, !hasWord(query) ? null : { query, first: FIRST });
  return (
    <Page
      title={query === '' ? 'Search' : `Search: ${query}`}
      counted={
        <>
          <p>
            A result has all of the words: subjects in their names, other names and identifiers, sources in their
            titles, statements in their quote or in how the source retells them.
          </p>
          <p>The last word may be unfinished, and words of four letters or more may have typing errors.</p>
        </>
      }
    >
      {query === '' ? (
        <Empty>Type a name or some words into the box above.</Empty>
      ) : !hasWord(query) ? (
        <Empty>“{query}” has no letter and no digit to look for. Type a name or some words into the box above.</Empty>
      ) : (
        <Answered answer={answer} what="results" lines={6}>
          {({ search }) => (search === null ? null : <Results query={query} found={search} />)}
        </Answered>
      )}
    </Page>
  );
};
