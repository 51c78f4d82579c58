/** Every view with something in it, on the Vienna dataset. */
export const FULL_VIEWS = [
  '/',
  '/search?q=irna%20nuclaer',
  '/statements?speaker=person/robert-malley&about=state/iran',
  '/statement/vienna-06',
  '/person/robert-malley',
  '/agreement/jcpoa',
  '/event/vienna-talks',
  '/between/person/robert-malley/state/iran',
  '/source/article',
  '/time',
  '/time?speaker=person/robert-malley&compare=yes&other.speaker=state/iran',
  '/deeds',
  '/ranking',
  '/net?around=state/iran',
  '/net?around=state/iran&chosen=person/robert-malley&pin=state/iran@0.9,0.5&slide=2021-10-25',
  '/paths?from=person/robert-malley&to=person/ali-bagheri-kani',
];

/** Views of what is not there, and addresses that cannot be. */
export const EMPTY_VIEWS = [
  '/search?q=xyzzyx',
  '/statements?text=nothing%20has%20this',
  '/statements?saidOn=neverember',
  '/person/nobody',
  '/between/nobody',
  '/time?speaker=person/nobody',
  '/net',
  '/net?around=state/iran&saidOn=1950',
];
