import { type ComponentType, useEffect, useState } from 'react';
import { addressInService } from '../address/service-base.js';
import { Waiting } from './states.js';

/** A part of the explorer that has a file of its own, and how to load that before it is looked at. */
export type Part<Props> = ComponentType<Props> & { load: () => Promise<void> };

const TRY_AGAIN_MS = 3_000;
/** A page that is younger is not loaded anew by itself: it would be again and again where that does not help. */
const LEAST_AGE_MS = 10_000;

const NotLoaded = () => {
  useEffect(() => {
    const timer = setInterval(async () => {
      if (document.hidden || performance.now() < LEAST_AGE_MS) return;
      const response = await fetch(addressInService(''), { cache: 'no-store' }).catch(() => null);
      if (response?.ok) location.reload();
    }, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="refused" role="alert">
      <h2>This part of the pages could not be loaded</h2>
      <p className="soft">
        The service does not answer, or has got newer pages since this one was opened. The page is loaded anew by itself
        as soon as the service answers.
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Load the page anew
      </button>
    </section>
  );
};

/**
 * A component that is loaded when it is first looked at. Until then it keeps as much room as `lines` of text. It does what
 * React.lazy does, but for one thing: React shows what a boundary waits for 300 ms after the sign of waiting at the earliest.
 */
export function part<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  { what = 'the page', lines }: { what?: string; lines?: number } = {},
): Part<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const load = () => {
    // What failed is not read again: browsers keep that a module failed, and styles are not asked for twice.
    loading ??= read().then((component) => {
      Loaded = component;
    });
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each file, not while anything is drawn
  const PartInView = (props: Props) => {
    const [, setIsLoaded] = useState(Loaded !== null);
    const [hasFailed, setHasFailed] = useState(false);
    useEffect(() => {
      load().then(
        () => setIsLoaded(true),
        () => setHasFailed(true),
      );
    }, []);
    if (Loaded !== null) return <Loaded {...props} />;
    return hasFailed ? <NotLoaded /> : <Waiting what={what} lines={lines} />;
  };
  return Object.assign(PartInView, { load });
}
