// What the plugin questions-only.ts makes of docs/questions.md.
declare module '*/questions.md' {
  const chapters: import('./questions.js').QuestionChapter[];
  export default chapters;
}
