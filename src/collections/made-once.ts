interface Known<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is known for a key, which is made where it is asked for first. */
export function madeOnce<Key, Value>(known: Known<Key, Value>, key: Key, make: () => NoInfer<Value>): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** The same where so many are kept at most: before there are more, all are forgotten, and made again as they are asked for. */
export function madeOnceOf<Key, Value>(
  most: number,
  known: Map<Key, Value>,
  key: Key,
  make: () => NoInfer<Value>,
): Value {
  if (known.size >= most && !known.has(key)) known.clear();
  return madeOnce(known, key, make);
}
