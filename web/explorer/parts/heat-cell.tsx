import { Link } from '../address/link.js';
import { numberInWords } from '../words/numbers.js';
import { toneNumber, toneSide } from '../words/tone.js';
import './heat-cell.css';

const THICKEST = 8;

interface Props {
  count: number;
  meanTone: number | null;
  /** The most that a cell of the table counts. */
  most: number;
  /** The address of what is counted. */
  href: string;
}

/** A cell of a table of class heat: a number, whose line says by its width how much of the most it is, and the mean tone below it. */
export const HeatCell = ({ count, meanTone, most, href }: Props) => (
  <td className="number">
    <Link
      href={href}
      className={`heat-${toneSide(meanTone ?? 0)}`}
      style={{ borderBlockEndWidth: 1 + Math.round(((THICKEST - 1) * count) / most) }}
    >
      {numberInWords(count)}
    </Link>
    <span className="small soft">{meanTone === null ? '' : toneNumber(meanTone)}</span>
  </td>
);
