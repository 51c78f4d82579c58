import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useCarriedAddress } from '../address/use-address.js';
import { Net } from '../api/operations.generated.js';
import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../shell/states.js';
import { smallNetOf } from './ask-small-net.js';
import { NetLegend } from './net-legend.js';
import { NetPicture } from './net-picture.js';
import type { Place } from './scene.js';
import type { NetScope } from './subnet.js';
import './net.css';

const HEIGHT = 300;
const LINES = 13;
const NO_PINS: ReadonlyMap<string, Place> = new Map();

/** A small picture of a subject's strongest connections: a node opens its page, an edge that of the pair of its ends. */
export const SmallNet = ({ id, scope }: { id: string; scope: NetScope }) => {
  const [, go] = useLocation();
  const carried = useCarriedAddress();
  const around = useMemo(() => [id], [id]);
  const answer = useAnswer(Net, smallNetOf(id, scope));
  const open = (key: string | null) => {
    const [from, , to] = (key ?? '').split(' ');
    if (from && (to || from !== id)) go(carried(to ? `/between/${from}/${to}` : `/${from}`));
  };
  return (
    <Answered answer={answer} what="net" lines={LINES}>
      {({ neighborhood }) =>
        neighborhood && neighborhood.nodes.length > 1 ? (
          <>
            <NetPicture
              net={neighborhood}
              around={around}
              pins={NO_PINS}
              bright={null}
              chosen={null}
              height={HEIGHT}
              choose={open}
            />
            <NetLegend />
          </>
        ) : null
      }
    </Answered>
  );
};
