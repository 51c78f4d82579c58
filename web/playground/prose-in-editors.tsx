import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const options = {
  wordWrap: 'on',
  // Monaco boxes a typographic quote as look-alike of an ASCII one: a warning for code, noise in quoted speech.
  unicodeHighlight: { ambiguousCharacters: false },
} as const;

/** Sets every editor up for reading prose; GraphiQL has no property for Monaco's options. */
export const ProseInEditors = () => {
  const monaco = useMonaco((state) => state.monaco);

  useEffect(() => {
    if (!monaco) return;
    // GraphiQL creates its editors in effects of its own, some before this one and some after.
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(options);
    const listener = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(options));
    return () => listener.dispose();
  }, [monaco]);

  return null;
};
