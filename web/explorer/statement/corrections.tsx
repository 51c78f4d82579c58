import { Link } from '../address/link.js';
import type { CorrectionFragment } from '../api/operations.generated.js';
import { instantInWords } from '../words/days.js';
import type { OneStatement } from './one-statement.js';
import { wordDifference } from './word-difference.js';

const wordsOf = ({ quote, paraphrase }: { quote: string | null; paraphrase: string | null }) =>
  quote ?? paraphrase ?? '';

interface Props {
  before: { quote: string | null; paraphrase: string | null };
  after: { quote: string | null; paraphrase: string | null };
  other: CorrectionFragment;
  title: string;
}

const Difference = ({ before, after, other, title }: Props) => {
  let place = 0;
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      <p className="words">
        {wordDifference(wordsOf(before), wordsOf(after)).map(({ kind, text }) => {
          place += 1;
          if (kind === 'removed') return <del key={place}>{text}</del>;
          return kind === 'added' ? <ins key={place}>{text}</ins> : <span key={place}>{text}</span>;
        })}
      </p>
      <p className="small">
        <Link href={`/${other.id}`}>The other version</Link>{' '}
        <span className="soft">recorded {instantInWords(other.recordedAt)}</span>
      </p>
    </section>
  );
};

/** The statement that a statement corrects, and the one that corrects it, compared word by word. */
export const Corrections = ({ statement }: { statement: OneStatement }) => {
  const { corrects, correctedBy } = statement;
  return (
    <>
      {corrects && <Difference before={corrects} after={statement} other={corrects} title="What it corrected" />}
      {correctedBy && (
        <Difference before={statement} after={correctedBy} other={correctedBy} title="How it was corrected" />
      )}
    </>
  );
};
