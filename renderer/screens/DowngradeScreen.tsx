import type { ReactNode } from 'react';
import { ssidDisplay } from '../../shared/domain/ssid';
import { setupError } from '../../shared/errors/error-codes';
import type { SetupQuestion, SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { VerdictFrame } from '../verdict/VerdictFrame';

interface DowngradeScreenProps {
  readonly setup: SetupSnapshot;
  readonly question: Extract<SetupQuestion, { readonly kind: 'downgrade' }>;
}

/** The device sees the network with less protection: it may be another one, and is joined only by an explicit choice. */
export function DowngradeScreen({ setup, question }: DowngradeScreenProps): ReactNode {
  const text = useText();
  const api = useApi();
  const { network, expected, seen } = question;
  return (
    <VerdictFrame setup={setup} error={setupError('network-downgraded', { expected, seen })}>
      <p>
        {text('downgrade.compare', {
          name: ssidDisplay(network.ssid),
          expected: text(`network.security.${expected}`),
          seen: text(`network.security.${seen}`),
        })}
      </p>
      <div className="actions">
        <CommandButton look="primary" command={() => api['setup/refuse-downgrade']()}>
          {text('password.otherNetwork')}
        </CommandButton>
        <CommandButton command={() => api['setup/allow-downgrade']()}>{text('downgrade.yes')}</CommandButton>
        <CommandButton look="quiet" command={() => api['setup/cancel']()}>
          {text('downgrade.no')}
        </CommandButton>
      </div>
    </VerdictFrame>
  );
}
