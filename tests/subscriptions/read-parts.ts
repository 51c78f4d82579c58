/** The payloads of an answer in the parts of Apollo's protocol for subscriptions, as they come. */
export async function* readParts(response: Response): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true });
    // A part is whole when its JSON is: nothing here has a line end in it.
    for (let end = text.indexOf('}\r\n--'); text.trimEnd().endsWith('}'); end = text.indexOf('}\r\n--')) {
      const part = end === -1 ? text : text.slice(0, end + 1);
      text = end === -1 ? '' : text.slice(end + 1);
      const { payload } = JSON.parse(part.slice(part.indexOf('{')));
      if (payload) yield payload;
    }
  }
}
