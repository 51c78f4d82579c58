import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { PassageFragment } from '../api/operations.generated.js';
import { daysInWords } from '../words/days.js';
import { fragmentAddress } from './text-fragment.js';
import './passages.css';

/** The maximum number of characters that are stored of the text before and after a passage. */
const KEPT = 32;

/** The text before or after a passage, without the fragment of a word at which it was cut. */
function wholeWords(text: string, cut: RegExp): string {
  return [...text].length < KEPT ? text : text.replace(cut, '');
}

/** The passages that report what was said or done, each with the text around it. */
export const Passages = ({ evidence }: { evidence: readonly PassageFragment[] }) => {
  const carried = useCarriedAddress();
  return (
    <section className="stack" aria-label="Where it is reported">
      <h2>Where it is reported</h2>
      {evidence.length === 0 && <p className="soft">No source is named.</p>}
      <ul className="stack">
        {evidence.map((passage) => {
          const { source, exact, prefix, suffix, start } = passage;
          const address = fragmentAddress(source.url, passage);
          return (
            <li key={passage.id} className="card stack passage">
              {exact && (
                <blockquote className="words" lang={source.language ?? undefined}>
                  {prefix && <span className="soft">… {wholeWords(prefix, /^\S+\s+/)}</span>}
                  <mark>{exact}</mark>
                  {suffix && <span className="soft">{wholeWords(suffix, /\s+\S+$/)} …</span>}
                </blockquote>
              )}
              <p className="small row">
                <Link href={carried(`/${source.id}`)}>{source.title}</Link>
                {source.publishedOn && <span className="soft">{daysInWords(source.publishedOn)}</span>}
                {start !== null && <span className="soft">from character {start}</span>}
                {address && (
                  <a href={address} rel="noreferrer">
                    Read it in place
                  </a>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
