import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { SearchQuery } from '../api/operations.generated.js';
import { daysInWords } from '../words/days.js';

type Edge = NonNullable<SearchQuery['search']>['edges'][number];

const Marked = ({ parts }: { parts: readonly { text: string; isMatch: boolean }[] }) => {
  let place = 0;
  return (
    <>
      {parts.map(({ text, isMatch }) => {
        const key = place;
        place += text.length;
        return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </>
  );
};

/** A result: its name with the matches marked, and further details that help to recognize it. */
export const SearchHit = ({ edge: { node, highlight, snippet } }: { edge: Edge }) => {
  const carried = useCarriedAddress();
  const href = carried(`/${node.id}`);
  const inName = highlight.find(({ field }) => field === 'NAME' || field === 'TITLE');
  const elsewhere = highlight.find(({ field }) => field !== 'NAME' && field !== 'TITLE');
  if (node.__typename === 'Statement') {
    return (
      <>
        <Link href={href} className="words">
          {elsewhere ? <Marked parts={elsewhere.parts} /> : snippet}
        </Link>
        <p className="small soft">
          {node.speaker.name} about {node.about.map(({ name }) => name).join(', ')} · {daysInWords(node.saidOn)}
        </p>
      </>
    );
  }
  const name = 'name' in node ? node.name : 'title' in node ? node.title : node.id;
  const note = 'description' in node ? node.description : 'publisher' in node ? node.publisher : null;
  return (
    <>
      <Link href={href}>{inName ? <Marked parts={inName.parts} /> : name}</Link>
      {!inName && elsewhere && (
        <p className="small soft">
          {elsewhere.field === 'IDENTIFIER' ? 'identifier' : 'also known as'} <Marked parts={elsewhere.parts} />
        </p>
      )}
      {note && <p className="small soft">{note}</p>}
    </>
  );
};
