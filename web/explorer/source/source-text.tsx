import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { PassagesQuery } from '../api/operations.generated.js';
import { StatementItems } from '../parts/statement-item.js';
import { ToneMark } from '../parts/tone-mark.js';
import { counted } from '../words/numbers.js';

type Reported = NonNullable<PassagesQuery['statements']>['nodes'][number];
type Passage = Reported['evidence'][number];

interface Placed {
  passage: Passage & { start: number; end: number };
  statement: Reported;
}

/** The statements with the passages of this source that report them, in order; and those whose position in it is unknown. */
function placed(sourceId: string, statements: readonly Reported[]): { places: Placed[]; others: Reported[] } {
  const places: Placed[] = [];
  const others: Reported[] = [];
  for (const statement of statements) {
    const passage = statement.evidence.find(({ source, start }) => source.id === sourceId && start !== null);
    if (passage && passage.start !== null && passage.end !== null) {
      places.push({ statement, passage: { ...passage, start: passage.start, end: passage.end } });
    } else {
      others.push(statement);
    }
  }
  places.sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end);
  return { places, others };
}

/** The passages of a source in order, each with the statement that it reports, and the length of the gaps between them. */
export const SourceText = ({ sourceId, statements }: { sourceId: string; statements: readonly Reported[] }) => {
  const carried = useCarriedAddress();
  const { places, others } = placed(sourceId, statements);
  let reached = 0;
  return (
    <>
      <ol className="source-text">
        {places.map(({ passage, statement }) => {
          const gap = passage.start - reached;
          reached = Math.max(reached, passage.end);
          return (
            <li key={statement.id} className="source-passage">
              {gap > 0 && <p className="gap soft small">… {counted(gap, 'character')} …</p>}
              <p className="words" lang={statement.language ?? undefined}>
                <mark>{passage.exact ?? 'A passage whose words are not kept'}</mark>
              </p>
              <p className="row small">
                <Link href={carried(`/${statement.id}`)}>
                  {statement.speaker.name} about {statement.about.map(({ name }) => name).join(', ')}
                </Link>
                <ToneMark tone={statement.tone} />
              </p>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && places.length > 0 && <h3>Statements whose position is not known</h3>}
      {others.length > 0 && <StatementItems statements={others} />}
    </>
  );
};
