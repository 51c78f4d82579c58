const BOUNDARY = '\r\n--graphql';

/** The payloads of an answer in Apollo's multipart protocol for subscriptions, each once its closing boundary has arrived. */
export async function* readParts(response: Response): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    const parts = text.split(BOUNDARY);
    text = parts.pop()!;
    for (const part of parts.filter((one) => one !== '')) {
      const { payload } = JSON.parse(part.slice(part.indexOf('\r\n\r\n')));
      if (payload) yield payload;
    }
  }
}
