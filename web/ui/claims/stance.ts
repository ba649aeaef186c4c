/** How each stance is named and drawn. Its underline is in styles/claims.css. */
import {
  Ban,
  CircleHelp,
  CloudLightning,
  Flag,
  HandHeart,
  MessageSquareQuote,
  ShieldQuestion,
  Telescope,
  type IconNode,
} from 'lucide';
import type { ClaimKind, QuoteKind, Stance } from '../../../wasm_bindings/types.ts';

interface StanceLook {
  /** Between a speaker and what is said: "Dmitry Peskov denies". */
  verb: string;
  icon: IconNode;
}

export const stances: Record<Stance, StanceLook> = {
  asserts: { verb: 'says', icon: MessageSquareQuote },
  denies: { verb: 'denies', icon: Ban },
  alleges: { verb: 'alleges', icon: Flag },
  warns: { verb: 'warns', icon: CloudLightning },
  predicts: { verb: 'predicts', icon: Telescope },
  promises: { verb: 'promises', icon: HandHeart },
  asks: { verb: 'asks', icon: CircleHelp },
  doubts: { verb: 'doubts', icon: ShieldQuestion },
};

export const kinds: Record<ClaimKind, string> = {
  statistic: 'Figure',
  event: 'Event',
  prediction: 'Prediction',
  comparison: 'Comparison',
  cause: 'Cause',
  legal: 'Law',
  plan: 'Plan',
};

export const quotes: Record<QuoteKind, string> = {
  direct: 'Direct quote',
  indirect: 'Reported speech',
  mixed: 'Partly quoted',
  none: 'Not quoted',
};
