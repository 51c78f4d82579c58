import { useState } from 'react';
import { LiveStatements } from './live-statements';
import { Search } from './search';
import { Statements } from './statements';

/** A search, and the statements by and about the chosen subject. */
export const App = () => {
  const [chosen, choose] = useState<string | null>(null);
  return (
    <main>
      <h1>Who said what about whom</h1>
      <Search onChoose={choose} />
      {chosen && <Statements key={`by ${chosen}`} id={chosen} />}
      {chosen && <LiveStatements key={`about ${chosen}`} about={chosen} />}
    </main>
  );
};
