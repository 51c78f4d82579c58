import { connectionType } from '../shared/connection.type.js';
import { CandidateType } from './candidate.type.js';
import { DecisionType } from './decision.type.js';
import { ExtractionRunType } from './extraction-run.type.js';

export const ExtractionRunConnectionType = connectionType('ExtractionRun', 'runs', () => ExtractionRunType);
export const CandidateConnectionType = connectionType('Candidate', 'candidates', () => CandidateType);
export const DecisionConnectionType = connectionType('Decision', 'decisions', () => DecisionType);
