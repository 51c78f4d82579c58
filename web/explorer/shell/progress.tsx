import { useIsFetching } from '@tanstack/react-query';

/** A line at the top of the page while any answer is on its way, also one that changes no more than a number. */
export const Progress = () => (useIsFetching() > 0 ? <div className="progress" aria-hidden="true" /> : null);
