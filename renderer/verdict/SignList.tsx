import type { ReactNode } from 'react';
import type { Signs } from '../../shared/setup/verdict';
import { useText } from '../i18n/use-text';

/** What the verdict is drawn from, for whoever helps. */
export function SignList({ signs }: { readonly signs: Signs }): ReactNode {
  const text = useText();
  return (
    <dl className="facts small">
      <dt>{text('sign.deviceNetwork')}</dt>
      <dd>{text(`sign.deviceNetwork.${signs.deviceNetwork}`)}</dd>
      <dt>{text('sign.trouble')}</dt>
      <dd>{signs.trouble === null ? text('sign.yes') : text(`error.${signs.trouble.code}.title`)}</dd>
      <dt>{text('sign.inAccount')}</dt>
      <dd>{signs.inAccount === null ? text('sign.unknown') : text(signs.inAccount ? 'sign.yes' : 'sign.no')}</dd>
      <dt>{text('sign.alive')}</dt>
      <dd>{text(signs.alive ? 'sign.yes' : 'sign.no')}</dd>
      <dt>{text('sign.claimedBefore')}</dt>
      <dd>
        {signs.claimedBefore === null ? text('sign.unknown') : text(signs.claimedBefore ? 'sign.yes' : 'sign.no')}
      </dd>
    </dl>
  );
}
