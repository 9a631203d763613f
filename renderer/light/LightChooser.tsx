import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LightId } from '../../shared/domain/light';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { useText } from '../i18n/use-text';
import { patternOf } from './expected-light';
import { lightFamilies, lightsOf, type LightFamily } from './light-families';
import { MiniLight } from './MiniLight';
import { RhythmStrip } from './RhythmStrip';

/** Rhythm first, then colour: what a person sees is said in two clicks, and doubt in one (ux 7.2). */
export function LightChooser({ onDone }: { readonly onDone: () => void }): ReactNode {
  const text = useText();
  const api = useApi();
  const heading = useRef<HTMLHeadingElement>(null);
  const [family, setFamily] = useState<LightFamily | null>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [family]);
  const say = (light: LightId): void => {
    void api['setup/say-light']({ light });
    onDone();
  };
  return (
    <div className="mat-words">
      <h2 ref={heading} tabIndex={-1}>
        {family === null ? text('light.chooseRhythm') : text('light.chooseColour')}
      </h2>
      <div className="light-choices">
        {family === null
          ? lightFamilies.map((offered) => (
              <Button
                key={offered.family}
                onPress={() => {
                  setFamily(offered.family);
                }}
              >
                <RhythmStrip pattern={{ colour: 'white', rhythm: offered.rhythm }} />
                {text(`light.family.${offered.family}`)}
              </Button>
            ))
          : lightsOf(family).map((id) => (
              <Button
                key={id}
                onPress={() => {
                  say(id);
                }}
              >
                <MiniLight pattern={patternOf(id)} />
                {text(`light.name.${id}`)}
              </Button>
            ))}
      </div>
      <div className="actions">
        <Button
          onPress={() => {
            say('unsure');
          }}
        >
          {text('light.name.unsure')}
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            if (family === null) onDone();
            else setFamily(null);
          }}
        >
          {text('light.keep')}
        </Button>
      </div>
    </div>
  );
}
