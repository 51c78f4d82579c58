const NAME = 'Demarche';

/** Names the tab of the browser after what is in view. */
export function nameTab(title: string): void {
  document.title = title === NAME ? title : `${title} · ${NAME}`;
}

/** What the view at a path of the explorer is called until it knows better: 'Person' at /person/robert-malley. */
export function titleAt(path: string): string {
  const [, word = ''] = path.split('/');
  return word === '' ? NAME : word[0]!.toUpperCase() + word.slice(1);
}
