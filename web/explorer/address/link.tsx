import type { ComponentProps, MouseEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';
import { basePath } from './service-base.js';

/** Navigates within the page; clicks that open another tab or window are left to the browser. */
function follow(event: MouseEvent<HTMLAnchorElement>): void {
  const { ctrlKey, metaKey, altKey, shiftKey, button } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey || shiftKey || button !== 0) return;
  event.preventDefault();
  navigate(event.currentTarget.href);
}

/** A link to an address of the explorer. It subscribes to nothing, since a view renders hundreds of them often. */
export const Link = ({ href, ...rest }: ComponentProps<'a'> & { href: string }) => (
  <a {...rest} href={basePath + href} onClick={follow} />
);
