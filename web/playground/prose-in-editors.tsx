import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

const options = {
  wordWrap: 'on',
  // Monaco highlights typographic quotes because they resemble ASCII ones: a warning for code, noise in quoted speech.
  unicodeHighlight: { ambiguousCharacters: false },
} as const;

/** Configures every editor for prose; GraphiQL has no property for Monaco's options. */
export const ProseInEditors = () => {
  const monaco = useMonaco((state) => state.monaco);

  useEffect(() => {
    if (!monaco) return;
    // GraphiQL creates its editors in its own effects, some before this one and some after.
    for (const editor of monaco.editor.getEditors()) editor.updateOptions(options);
    const listener = monaco.editor.onDidCreateEditor((editor) => editor.updateOptions(options));
    return () => listener.dispose();
  }, [monaco]);

  return null;
};
