import { type ReactNode, useState } from 'react';

/** Renders costly content only on request, and other content at once. */
export const OnDemand = ({ isCostly, label, children }: { isCostly: boolean; label: string; children: ReactNode }) => {
  const [isWanted, setIsWanted] = useState(false);
  if (!isCostly || isWanted) return children;
  return (
    <p>
      <button type="button" className="button" onClick={() => setIsWanted(true)}>
        {label}
      </button>
    </p>
  );
};
