const NAME = 'Demarche';

/** Sets the title of the browser tab for the current view. */
export function nameTab(title: string): void {
  document.title = title === NAME ? title : `${title} · ${NAME}`;
}

/** The title of the view at a path of the explorer until its own is known: 'Person' at /person/robert-malley. */
export function titleAt(path: string): string {
  const [, word = ''] = path.split('/');
  return word === '' ? NAME : word[0]!.toUpperCase() + word.slice(1);
}
