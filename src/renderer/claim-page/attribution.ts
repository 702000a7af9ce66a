/** Who states something, in words: "Counter News, citing Wire, citing an official, denies". */
import type { Attitude, Statement } from '#core/model.ts';

import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';

const ATTITUDES: Readonly<Record<Attitude, MessageKey>> = {
  asserts: 'claim.attitudeAsserts',
  denies: 'claim.attitudeDenies',
  reports: 'claim.attitudeReports',
  questions: 'claim.attitudeQuestions',
};

export function attributionInWords({ claimant, chain, attitude }: Statement): string {
  const [outermost, ...others] = chain.map(({ source }) => source.label);
  const speaker = outermost ?? claimant?.label ?? words('claim.noClaimant');
  return words('claim.attribution', {
    claimant: speaker,
    chain: others.map((source) => words('claim.citing', { source })).join(''),
    attitude: words(ATTITUDES[attitude]),
  });
}
