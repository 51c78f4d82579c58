import { Link } from '../address/link.js';
import { useCarriedAddress } from '../address/use-address.js';
import { SaidBy } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Deeds } from '../deeds/deeds.js';
import { StatementItems } from '../parts/statement-item.js';
import { Answered } from '../shell/states.js';
import type { NetEdge, NetScope } from './subnet.js';

const FIRST = 5;

interface Props {
  edge: NetEdge;
  scope: NetScope;
}

/** The acts that the chosen edge stands for: the newest statements, or the deeds. */
export const ChosenEdge = ({ edge: { fromId, toId, kind }, scope: { during, recordedBefore } }: Props) => {
  const carried = useCarriedAddress();
  const filter = { speaker: [fromId], about: [toId], saidOn: during, recordedBefore };
  const answer = useAnswer(SaidBy, kind === 'STATED' ? { filter, first: FIRST } : null);
  return (
    <>
      {kind === 'STATED' && (
        <Answered answer={answer} what="words">
          {({ statements }) => <StatementItems statements={statements?.nodes ?? []} />}
        </Answered>
      )}
      {kind === 'INTERACTED' && (
        <Deeds title="What was done" filter={{ source: [fromId], target: [toId], heldOn: during, recordedBefore }} />
      )}
      <p className="small">
        <Link href={carried(`/between/${fromId}/${toId}`)}>Both ways, over time</Link>
      </p>
    </>
  );
};
