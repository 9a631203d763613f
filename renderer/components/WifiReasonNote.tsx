import type { ReactNode } from 'react';
import type { WifiReason } from '../../shared/domain/wifi-reason';
import { wifiReasonSentences } from '../../shared/texts/wifi-reason-sentences';
import { useText } from '../i18n/use-text';

/** Why this computer is moved as it is, one line a sentence. */
export function WifiReasonNote({ reason }: { readonly reason: WifiReason }): ReactNode {
  const text = useText();
  return wifiReasonSentences(text, reason).map((sentence) => (
    <p key={sentence} className="small soft">
      {sentence}
    </p>
  ));
}
