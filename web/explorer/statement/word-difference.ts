export interface Part {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Texts with more words than this are not compared, but shown in full, one after the other. */
const MAX_WORDS = 1_500;

/** The length of the longest common subsequence of the words from each pair of positions on. */
function commonLengths(before: string[], after: string[]): Uint16Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i]![j] =
        before[i] === after[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
    }
  }
  return table;
}

/** The word diff of two versions of a text, in order: words of both, removed words and added words. */
export function wordDifference(before: string, after: string): Part[] {
  const [old, young] = [before, after].map((text) => text.split(/(?<=\s)/)) as [string[], string[]];
  if (old.length > MAX_WORDS || young.length > MAX_WORDS) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const lengths = commonLengths(old, young);
  const parts: Part[] = [];
  const add = (kind: Part['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < young.length) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      add('same', old[i]!);
      i += 1;
      j += 1;
    } else if (j >= young.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      add('removed', old[i++]!);
    } else {
      add('added', young[j++]!);
    }
  }
  return parts;
}
