/** An HTTP request for `fetch`. */
export interface HostileRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export const HOSTILE_REQUESTS: Record<string, HostileRequest>;
export const HOSTILE_MESSAGES: Record<string, string>;
