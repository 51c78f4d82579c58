import { Link } from '../address/link.js';
import { Blocs as BlocsOperation, type BlocsQuery } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { MorePages } from '../parts/more-pages.js';
import { SubjectLinks } from '../parts/subject-link.js';
import { ToneMark } from '../parts/tone-mark.js';
import { useShownTable } from '../shell/shown-tables.js';
import { Answered, Empty } from '../shell/states.js';
import { counted, numberInWords } from '../words/numbers.js';
import { addressIn, type GraphScope } from './actor-weights.js';
import { BlocMatrix } from './bloc-matrix.js';

const FIRST = 8;
const BLOC_COLUMNS = ['rank', 'members', 'such as', 'acts inside', 'mean tone inside', 'acts to and from others'];

export type OneBloc = NonNullable<BlocsQuery['communityPages']>['nodes'][number];

/** The member of a bloc with the most acts, which identifies the bloc in addresses. */
export function headOf({ members }: OneBloc): { id: string; name: string } | undefined {
  return members?.[0]?.actor;
}

const BlocCard = ({ bloc, scope }: { bloc: OneBloc; scope: GraphScope }) => {
  const { rank, size, weightInside, weightAcross, meanToneInside, members } = bloc;
  const head = headOf(bloc);
  return (
    <li className="card">
      <p>
        <span className="soft">{rank}</span>{' '}
        {head && (
          <Link href={addressIn('/bloc', scope, { actor: head.id })}>
            <strong>{counted(size, 'member')}</strong>
          </Link>
        )}
        {members && (
          <>
            {size > members.length ? ', such as ' : ': '}
            <SubjectLinks subjects={members.map(({ actor }) => actor)} />
          </>
        )}
      </p>
      <p className="row small soft">
        <span>
          among themselves{' '}
          {head && weightInside > 0 ? (
            <Link href={addressIn('/who', scope, { fromBloc: head.id, toBloc: head.id })}>
              {numberInWords(weightInside)}
            </Link>
          ) : (
            weightInside
          )}
          {weightInside > 0 && (
            <>
              , <ToneMark tone={meanToneInside} />
            </>
          )}
        </span>
        <span>to and from others {numberInWords(weightAcross)}</span>
      </p>
    </li>
  );
};

/** Groups of actors who speak most about each other, or act most towards each other: their connections and their members. */
export const Blocs = ({ scope, after }: { scope: GraphScope; after: string | null }) => {
  const answer = useAnswer(BlocsOperation, { ...scope, first: FIRST, after });
  const blocs = answer.data?.communityPages?.nodes;
  useShownTable(
    blocs
      ? {
          ...{ name: 'blocs', title: 'Blocs', columns: BLOC_COLUMNS },
          rows: blocs.map(({ rank, size, weightInside, meanToneInside, weightAcross, members }) => [
            ...[rank, size, (members ?? []).map(({ actor }) => actor.name).join('; ')],
            ...[weightInside, meanToneInside, weightAcross],
          ]),
        }
      : null,
  );
  return (
    <Answered answer={answer} what="blocs" lines={12}>
      {({ communityPages }) =>
        !communityPages || communityPages.nodes.length === 0 ? (
          <Empty>There are no blocs.</Empty>
        ) : (
          <>
            <BlocMatrix blocs={communityPages.nodes} scope={scope} />
            <ol className="stack">
              {communityPages.nodes.map((bloc) => (
                <BlocCard key={bloc.rank} bloc={bloc} scope={scope} />
              ))}
            </ol>
            <p className="small soft">Of {counted(communityPages.totalCount, 'bloc')}.</p>
            <MorePages parameter="blocsAfter" pageInfo={communityPages.pageInfo} size={FIRST} />
          </>
        )
      }
    </Answered>
  );
};
