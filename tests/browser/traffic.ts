import type { BrowserContext } from 'playwright-core';

/** The requests and console errors of pages, over all recorded contexts. */
export class Traffic {
  /** The origins of requests, including those of workers and sockets; data: and blob: never leave the page. */
  readonly origins = new Set<string>();
  readonly consoleErrors: string[] = [];

  record(context: BrowserContext): void {
    context.on('request', (request) => this.#addOrigin(request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => this.#addOrigin(socket.url())));
    context.on('console', (message) => {
      if (message.type() === 'error') this.consoleErrors.push(message.text());
    });
    context.on('weberror', (failure) => this.consoleErrors.push(String(failure.error())));
  }

  #addOrigin(address: string): void {
    const url = new URL(address);
    if (url.host) this.origins.add(`${url.protocol}//${url.host}`);
  }
}
