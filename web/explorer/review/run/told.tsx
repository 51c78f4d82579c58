import type { Refusal } from '../../api/refusal.js';

/** The reason why the choice in a panel was refused; empty if it was not. */
export const Told = ({ refusal }: { refusal: Refusal | null }) =>
  refusal && (
    <p role="alert" className="problem">
      {refusal.message}
    </p>
  );
