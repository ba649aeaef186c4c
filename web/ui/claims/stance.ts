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
  /** Between speakers, one or many, and what is said: "Inspectors denied". */
  verb: string;
  icon: IconNode;
}

export const stances: Record<Stance, StanceLook> = {
  asserts: { verb: 'said', icon: MessageSquareQuote },
  denies: { verb: 'denied', icon: Ban },
  alleges: { verb: 'alleged', icon: Flag },
  warns: { verb: 'warned', icon: CloudLightning },
  predicts: { verb: 'predicted', icon: Telescope },
  promises: { verb: 'promised', icon: HandHeart },
  asks: { verb: 'asked', icon: CircleHelp },
  doubts: { verb: 'doubted', icon: ShieldQuestion },
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
