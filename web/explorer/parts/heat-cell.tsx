import { Link } from '../address/link.js';
import { numberInWords } from '../words/numbers.js';
import { toneNumber, toneSide } from '../words/tone.js';
import './heat-cell.css';

const THICKEST = 8;

interface Props {
  count: number;
  meanTone: number | null;
  /** The largest count of any cell of the table. */
  most: number;
  /** The address of the list that is counted. */
  href: string;
}

/** A cell of a table of class heat: a number, a line whose width is its share of the largest count, and the mean tone below. */
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
