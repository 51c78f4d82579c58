import { payloadType } from '../change/payloads.type.js';
import { CandidateType } from './candidate.type.js';
import { DecisionType } from './decision.type.js';
import { ExtractionRunType } from './extraction-run.type.js';

const run = () => ExtractionRunType;
const candidate = () => CandidateType;
const decisions = () => [DecisionType];

export const ExtractStatementsPayload = payloadType('ExtractStatementsPayload', 'run', run);
export const AcceptCandidatePayload = payloadType('AcceptCandidatePayload', 'candidate', candidate);
export const RejectCandidatePayload = payloadType('RejectCandidatePayload', 'candidate', candidate);
export const ReviseCandidatePayload = payloadType('ReviseCandidatePayload', 'candidate', candidate);
export const AddCandidatePayload = payloadType('AddCandidatePayload', 'candidate', candidate);
export const AcceptAllPayload = payloadType('AcceptAllPayload', 'decisions', decisions);
export const UndoDecisionPayload = payloadType('UndoDecisionPayload', 'decisions', decisions);
export const CloseRunPayload = payloadType('CloseRunPayload', 'run', run);
export const ReopenRunPayload = payloadType('ReopenRunPayload', 'run', run);
