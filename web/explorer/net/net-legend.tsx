import type { EdgeStyle } from './scene.js';

const STYLES: readonly { style: EdgeStyle; label: string }[] = [
  { style: 'hostile', label: 'critical or hostile on average' },
  { style: 'neutral', label: 'neutral' },
  { style: 'friendly', label: 'friendly' },
  { style: 'untoned', label: 'a role, a membership and the like' },
];

/** The legend of the lines of a net, which differ in dashes as well as in colour. */
export const NetLegend = () => (
  <ul className="row small soft" aria-label="What the lines say">
    {STYLES.map(({ style, label }) => (
      <li key={style} className="row key">
        <svg width="36" height="10" aria-hidden="true">
          <path d="M0 5H36" className={`net-edge net-${style}`} strokeWidth="3" />
        </svg>
        {label}
      </li>
    ))}
    <li>wider: more often</li>
  </ul>
);
