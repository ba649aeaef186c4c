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
  name: string;
  icon: IconNode;
}

export const stances: Record<Stance, StanceLook> = {
  asserts: { name: 'Statement', icon: MessageSquareQuote },
  denies: { name: 'Denial', icon: Ban },
  alleges: { name: 'Allegation', icon: Flag },
  warns: { name: 'Warning', icon: CloudLightning },
  predicts: { name: 'Prediction', icon: Telescope },
  promises: { name: 'Promise', icon: HandHeart },
  asks: { name: 'Request', icon: CircleHelp },
  doubts: { name: 'Doubt', icon: ShieldQuestion },
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
