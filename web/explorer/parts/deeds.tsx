import { Deeds as DeedsOperation, type InteractionFilter } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered, Empty } from '../shell/states.js';
import { daysInWords } from '../words/days.js';
import { counted } from '../words/numbers.js';
import { SubjectLink } from './subject-link.js';
import { ToneMark } from './tone-mark.js';

const FIRST = 20;

/** What was done: who did what to whom, the newest first. */
export const Deeds = ({ filter, title }: { filter: InteractionFilter; title: string }) => (
  <section className="stack" aria-label={title}>
    <h2>{title}</h2>
    <Answered answer={useAnswer(DeedsOperation, { filter, first: FIRST })} what="deeds">
      {({ interactions }) =>
        !interactions || interactions.totalCount === 0 ? (
          <Empty>No deeds are known here{filter.heldOn ? ' in these days' : ''}.</Empty>
        ) : (
          <>
            <p className="soft">
              {counted(interactions.totalCount, 'deed')}
              {interactions.totalCount > interactions.nodes.length && `; the newest ${interactions.nodes.length}`}
            </p>
            <ul className="stack">
              {interactions.nodes.map(({ id, source, target, act, tone, heldOn, heldFrom }) => (
                <li key={id}>
                  <p>
                    <SubjectLink subject={source} /> <span className="soft">{act.name} →</span>{' '}
                    <SubjectLink subject={target} />
                  </p>
                  <p className="row small soft">
                    <span>{daysInWords(heldOn ?? heldFrom)}</span>
                    <ToneMark tone={tone} />
                    <span>CAMEO {act.code}</span>
                  </p>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Answered>
  </section>
);
