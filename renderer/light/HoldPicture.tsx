import type { ReactNode } from 'react';
import type { LightPattern } from '../../shared/domain/light';
import type { PlainId } from '../../shared/texts/message';
import { useText } from '../i18n/use-text';
import { Board } from './Board';
import { patternOf } from './expected-light';
import { holdGestures, type HoldName } from './hold-gestures';

interface Words {
  readonly picture: PlainId;
  readonly title: PlainId | null;
  readonly body: PlainId;
}

const words: Readonly<Record<HoldName, Words>> = {
  setup: { picture: 'light.holdPicture', title: null, body: 'light.letGo' },
  erase: { picture: 'light.erasePicture', title: null, body: 'light.erase' },
  reset: { picture: 'light.resetPicture', title: 'light.resetTitle', body: 'light.reset' },
};

/** What the light does at the end of the gesture, where that is the point of the picture. */
const lightAtEnd: Partial<Record<HoldName, LightPattern>> = { erase: patternOf('blue-flicker') };

/** How a button is held and when it is let go, or what happens when it is not. */
export function HoldPicture({ gesture }: { readonly gesture: HoldName }): ReactNode {
  const text = useText();
  const { picture, title, body } = words[gesture];
  return (
    <figure className="hold-picture">
      <Board
        label={text(picture)}
        pattern={lightAtEnd[gesture] ?? { colour: null, rhythm: 'solid' }}
        hold={holdGestures[gesture]}
      />
      <figcaption className="tight">
        {title === null ? null : <strong>{text(title)}</strong>}
        <span>{text(body)}</span>
      </figcaption>
    </figure>
  );
}
