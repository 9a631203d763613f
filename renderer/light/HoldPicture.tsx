import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { Board } from './Board';
import { holdForSetupMode } from './HoldRing';

/** How SETUP is held, and when to let it go. */
export function HoldPicture(): ReactNode {
  const text = useText();
  return (
    <figure className="hold-picture">
      <Board label={text('light.holdPicture')} pattern={{ colour: null, rhythm: 'solid' }} hold={holdForSetupMode} />
      <figcaption>{text('light.letGo')}</figcaption>
    </figure>
  );
}
