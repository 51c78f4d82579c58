/** Closes a panel or form of the review without a change, as Escape does. */
export const LeaveButton = ({ onCancel }: { onCancel: () => void }) => (
  <button type="button" className="button button-small" onClick={onCancel}>
    Cancel <kbd>Esc</kbd>
  </button>
);
