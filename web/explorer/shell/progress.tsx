import { useIsFetching } from '@tanstack/react-query';
import { useIsMoving } from '../address/place.js';

/** A line at the top of the page while the next view is rendered or any answer is pending, even one that changes one number. */
export const Progress = () => {
  const isMoving = useIsMoving();
  const isFetching = useIsFetching() > 0;
  return isMoving || isFetching ? <div className="progress" aria-hidden="true" /> : null;
};
