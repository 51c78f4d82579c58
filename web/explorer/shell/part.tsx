import { type ComponentType, useEffect, useState } from 'react';
import { addressInService } from '../address/service-base.js';
import { Waiting } from './states.js';

/** A part of the explorer with its own file, and a function that loads it before it is shown. */
export type Part<Props> = ComponentType<Props> & { load: () => Promise<void> };

const TRY_AGAIN_MS = 3_000;
/** A younger page is not reloaded automatically, so that it does not reload in a loop if that does not help. */
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
        The service does not answer, or has newer pages than this one. The page reloads as soon as the service answers.
      </p>
      <button type="button" className="button" onClick={() => location.reload()}>
        Reload the page
      </button>
    </section>
  );
};

/**
 * A component that is loaded when it is first shown. Until then it reserves the space of `lines` of text. Unlike React.lazy, it
 * renders as soon as it is loaded: React keeps the fallback of a boundary for at least 300 ms.
 */
export function part<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  { what = 'the page', lines }: { what?: string; lines?: number } = {},
): Part<Props> {
  let Loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const load = () => {
    // A failed import is not retried: browsers cache the failure of a module, and styles are not requested twice.
    loading ??= read().then((component) => {
      Loaded = component;
    });
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each file, not during a render
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
