import type { Refusal } from '../../api/refusal.js';

/** Why what was chosen in a panel was refused; nothing where it was not. */
export const Told = ({ refusal }: { refusal: Refusal | null }) =>
  refusal && (
    <p role="alert" className="problem">
      {refusal.message}
    </p>
  );
