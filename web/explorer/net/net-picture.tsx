import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useWidth } from '../parts/use-width.js';
import { hitTest } from './hit-test.js';
import { nameWidth } from './name-width.js';
import { NetCanvas } from './net-canvas.js';
import { NetSvg } from './net-svg.js';
import { type Place, placeAt, type Scene, sceneOf } from './scene.js';
import type { NetEdge, Subnet } from './subnet.js';
import { useFrame } from './use-frame.js';
import { usePlaces } from './use-places.js';

const HEIGHT = 560;
/** With more nodes than this, SVG becomes slow. */
const MOST_IN_SVG = 100;
/** A pointer that moves less than this between press and release clicks. */
const CLICK_PIXELS = 4;
const ZOOM_STEP = 1.5;
const WHEEL_STEP = 0.002;

interface Props {
  net: Subnet;
  around: readonly string[];
  pins: ReadonlyMap<string, Place>;
  bright: ReadonlyMap<string, NetEdge> | null;
  chosen: string | null;
  /** Whether a part of its content is still loading. */
  isAwaited?: boolean;
  height?: number;
  choose: (key: string | null) => void;
  pin?: (id: string, place: Place) => void;
}

/** What the pointer drags: a node, or the whole picture if `id` is null. */
interface Held {
  id: string | null;
  startX: number;
  startY: number;
  lastX: number;
  lastY: number;
  hasMoved: boolean;
}

/** Zooms with the wheel while Ctrl or Meta is held, so that the wheel alone scrolls the page. */
function useWheel(element: () => HTMLElement | null, zoom: (factor: number, x: number, y: number) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element exists after the first render and stays the same
  useEffect(() => {
    const target = element();
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = target!.getBoundingClientRect();
      zoom(Math.exp(-event.deltaY * WHEEL_STEP), event.clientX - left, event.clientY - top);
    };
    target?.addEventListener('wheel', turn, { passive: false });
    return () => target?.removeEventListener('wheel', turn);
  }, [zoom]);
}

/**
 * The net as a picture: width is number, dash and colour are tone, the arrow is direction. The list next to it has the same
 * content for the keyboard. A dragged node stays where it is dropped.
 */
export const NetPicture = ({
  net,
  around,
  pins,
  bright,
  chosen,
  isAwaited = false,
  height = HEIGHT,
  choose,
  pin,
}: Props) => {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { frame, zoom, pan, reset } = useFrame();
  const [held, setHeld] = useState<Held | null>(null);
  const [dragged, setDragged] = useState<{ id: string; place: Place } | null>(null);
  const [title, setTitle] = useState<string | null>(null);
  const surface = useRef<HTMLDivElement>(null);
  useWheel(() => surface.current, zoom);
  const size = useMemo(() => ({ width, height, scale: frame.scale }), [width, height, frame.scale]);
  const placed = usePlaces(net, width > 0 && width < height);
  const scene = useMemo((): Scene | null => {
    if (!placed || size.width === 0) return null;
    const moved = dragged ? new Map([...pins, [dragged.id, dragged.place] as const]) : pins;
    return sceneOf(net, placed.places, { around, pins: moved, bright, chosen, size, nameWidth });
  }, [net, placed, around, pins, bright, chosen, dragged, size]);

  const pointAt = ({ clientX, clientY }: PointerEvent) => {
    const { left, top } = surface.current!.getBoundingClientRect();
    return [clientX - left - frame.dx, clientY - top - frame.dy] as const;
  };
  const hitAt = (event: PointerEvent) => scene && hitTest(scene, ...pointAt(event));

  const take = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const hit = hitAt(event);
    const { clientX: x, clientY: y } = event;
    setHeld({
      ...{ id: hit && 'node' in hit ? hit.node.id : null, hasMoved: false },
      ...{ startX: x, startY: y, lastX: x, lastY: y },
    });
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (!held) {
      const hit = hitAt(event);
      return setTitle(
        hit ? ('node' in hit ? hit.node.name : `${hit.edge.source.name} → ${hit.edge.target.name}`) : null,
      );
    }
    const { clientX: x, clientY: y } = event;
    const hasMoved = held.hasMoved || Math.hypot(x - held.startX, y - held.startY) >= CLICK_PIXELS;
    setHeld({ ...held, hasMoved, lastX: x, lastY: y });
    if (!hasMoved || !scene) return;
    if (held.id !== null && pin) setDragged({ id: held.id, place: placeAt(size, ...pointAt(event)) });
    else pan(x - held.lastX, y - held.lastY);
  };
  const letGo = () => {
    setDragged(null);
    setHeld(null);
  };
  const release = (event: PointerEvent) => {
    if (dragged) pin?.(dragged.id, dragged.place);
    else if (held && !held.hasMoved) {
      const hit = hitAt(event);
      choose(hit === null ? null : 'node' in hit ? hit.node.id : hit.edge.key);
    }
    letGo();
  };

  return (
    <div className="net-picture" ref={ref} aria-busy={scene === null || isAwaited}>
      <div
        ref={surface}
        aria-hidden="true"
        className={`net-surface ${title ? 'net-over' : ''}`}
        style={{ height }}
        title={title ?? undefined}
        onPointerDown={take}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={letGo}
      >
        {scene &&
          (scene.nodes.length > MOST_IN_SVG ? (
            <NetCanvas scene={scene} size={size} frame={frame} chosen={chosen} isMoving={held?.hasMoved ?? false} />
          ) : (
            <NetSvg scene={scene} size={size} frame={frame} chosen={chosen} />
          ))}
      </div>
      <fieldset className="net-zoom" aria-label="Part of the picture in view">
        <button type="button" className="button button-small" onClick={() => zoom(ZOOM_STEP, width / 2, height / 2)}>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">Closer</span>
        </button>
        <button
          type="button"
          className="button button-small"
          onClick={() => zoom(1 / ZOOM_STEP, width / 2, height / 2)}
        >
          <span aria-hidden="true">−</span>
          <span className="visually-hidden">Further away</span>
        </button>
        <button type="button" className="button button-small" onClick={reset}>
          Whole
        </button>
      </fieldset>
    </div>
  );
};
