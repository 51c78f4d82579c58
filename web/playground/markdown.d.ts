// The module that the plugin questions-only.ts creates from docs/questions.md.
declare module '*/questions.md' {
  const chapters: import('./questions.js').QuestionChapter[];
  export default chapters;
}
