import type { ReactNode } from 'react';
import './fact.css';

/** A fact with its name: an entry of a list of class facts. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="soft small">{name}</dt>
    <dd>{children}</dd>
  </div>
);
