import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import type { StatementItemFragment, StatementSourcesFragment } from '../api/operations.generated.js';
import { daysInWords } from '../words/days.js';
import { formInWords } from '../words/translation.js';
import { SubjectLink, SubjectLinks } from './subject-link.js';
import { ToneMark } from './tone-mark.js';
import { Words } from './words.js';
import './statement-item.css';

const STATUS = { CURRENT: null, CORRECTED: 'Corrected since', RETRACTED: 'Withdrawn' } as const;

/** A statement of a list, with its sources if they were requested. */
export type ListedStatement = StatementItemFragment & Partial<StatementSourcesFragment>;

/** A statement in a list: who spoke about whom, the words, and what is known about them. */
export const StatementItem = ({ statement }: { statement: ListedStatement }) => {
  const carried = useCarriedAddress();
  const { speaker, about, form, act, tone, saidOn, status, evidence = [] } = statement;
  const sources = [...new Map(evidence.map(({ source }) => [source.id, source])).values()];
  return (
    <article className={`statement statement-${status.toLowerCase()}`}>
      <p className="small">
        <SubjectLink subject={speaker} /> <span className="soft">about</span> <SubjectLinks subjects={about} />
      </p>
      <p className="statement-words">
        <Link href={carried(`/${statement.id}`)}>
          <Words statement={statement} />
        </Link>
      </p>
      <p className="row small soft statement-facts">
        {STATUS[status] && <strong>{STATUS[status]}</strong>}
        <span>{daysInWords(saidOn)}</span>
        <ToneMark tone={tone} />
        <span>{formInWords(statement).label}</span>
        {form !== 'CODED' && <span>{act.name}</span>}
        {sources.map((source) => (
          <Link key={source.id} href={carried(`/${source.id}`)}>
            {source.title}
          </Link>
        ))}
      </p>
    </article>
  );
};

/** A list of statements. */
export const StatementItems = ({ statements }: { statements: readonly ListedStatement[] }) => (
  <ul className="stack">
    {statements.map((statement) => (
      <li key={statement.id}>
        <StatementItem statement={statement} />
      </li>
    ))}
  </ul>
);
