/** Every view with some content, on the Vienna dataset with some deeds. */
export const FULL_VIEWS = [
  '/',
  '/search?q=irna%20nuclaer',
  '/statements?speaker=person/robert-malley&about=state/iran',
  '/statement/vienna-06',
  '/person/robert-malley',
  '/agreement/jcpoa',
  '/event/vienna-talks',
  '/between/person/robert-malley/state/iran',
  '/between/state/iran/organization/iaea?counting=INTERACTIONS',
  '/source/article',
  '/time',
  '/time?speaker=person/robert-malley&compare=yes&other.speaker=state/iran',
  '/time?counting=BOTH',
  '/deeds',
  '/interaction/visit',
  '/acts?about=state/iran',
  '/ranking',
  '/ranking?counting=INTERACTIONS&metric=BETWEENNESS',
  '/bloc?actor=state/iran',
  '/who?speaker=person/robert-malley',
  '/net?around=state/iran',
  '/net?around=state/iran&chosen=person/robert-malley&pin=state/iran@0.9,0.5&slide=2021-10-25',
  '/paths?from=person/robert-malley&to=person/ali-bagheri-kani',
];

/** One address of each view: its empty, loading and refused states are the same at other addresses. */
export const ONE_OF_EACH_VIEW = FULL_VIEWS.filter((address, index) => {
  const viewOf = (other: string) => other.split(/[/?]/)[1];
  return FULL_VIEWS.findIndex((other) => viewOf(other) === viewOf(address)) === index;
});

/** Views of things that do not exist, and invalid addresses. */
export const EMPTY_VIEWS = [
  '/search?q=xyzzyx',
  '/statements?text=nothing%20has%20this',
  '/statements?saidOn=neverember',
  '/person/nobody',
  '/between/nobody',
  '/interaction/nothing',
  '/time?speaker=state/iran&about=organization/iaea',
  '/between/state/iran/organization/iaea',
  '/net?around=topic/iran-nuclear-program&through=INTERACTED',
  '/time?speaker=person/nobody',
  '/net',
  '/between',
  '/paths',
  '/net?around=state/iran&saidOn=1950',
  '/statement/nothing',
  '/source/nothing',
  '/bloc',
  '/bloc?actor=topic/iran-nuclear-program',
  '/paths?from=state/iran&to=person/robert-malley&saidOn=1950',
];
