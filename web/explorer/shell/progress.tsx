import { useIsFetching } from '@tanstack/react-query';
import { useIsMoving } from '../address/place.js';

/** A line at the top of the page while the next view is drawn, or any answer is on its way, also one that changes no more than a number. */
export const Progress = () => {
  const isMoving = useIsMoving();
  const isFetching = useIsFetching() > 0;
  return isMoving || isFetching ? <div className="progress" aria-hidden="true" /> : null;
};
