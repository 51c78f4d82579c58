import type { StatementForm } from '../api/operations.generated.js';
import { unmarkedQuote } from '../words/own-words.js';

interface Props {
  statement: {
    form: StatementForm;
    quote: string | null;
    paraphrase: string | null;
    language: string | null;
    act: { name: string };
  };
}

/** The words of a statement according to its form: quoted, partly quoted or retold; if there are none, the name of its act. */
export const Words = ({ statement: { form, quote, paraphrase, language, act } }: Props) => {
  const lang = language ?? undefined;
  if (form === 'CODED' || (quote === null && paraphrase === null)) {
    return <span className="words words-coded">{act.name}</span>;
  }
  if (form === 'DIRECT' || paraphrase === null) {
    return (
      <span className="words" lang={lang}>
        “{quote}”
      </span>
    );
  }
  const ownWords = unmarkedQuote(form, quote, paraphrase);
  return (
    <span className="words words-retold" lang={lang}>
      {paraphrase}
      {ownWords !== null && ` “${ownWords}”`}
    </span>
  );
};
