/** The grades of a source's reliability, as AJP-2.1 and FM 2-22.3 word them. */
import type { Reliability } from '#core/model.ts';

export const RELIABILITIES: readonly {
  readonly id: Reliability;
  readonly label: string;
  readonly description: string;
}[] = [
  {
    id: 'A',
    label: 'A – Completely reliable',
    description: 'No doubt of authenticity, trustworthiness or competency; has a history of complete reliability',
  },
  {
    id: 'B',
    label: 'B – Usually reliable',
    description: 'Minor doubt; has a history of valid information most of the time',
  },
  { id: 'C', label: 'C – Fairly reliable', description: 'Doubt, but has provided valid information in the past' },
  {
    id: 'D',
    label: 'D – Not usually reliable',
    description: 'Significant doubt, but has provided valid information in the past',
  },
  {
    id: 'E',
    label: 'E – Unreliable',
    description: 'Lacking authenticity, trustworthiness and competency; has a history of invalid information',
  },
  {
    id: 'F',
    label: 'F – Reliability cannot be judged',
    description: 'No basis exists for evaluating the reliability of the source',
  },
];
