import type { ReactNode } from 'react';
import type { LightId } from '../../shared/domain/light';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { signsFrom } from '../../shared/setup/verdict';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { useText } from '../i18n/use-text';
import { patternOf } from '../light/expected-light';
import { MiniLight } from '../light/MiniLight';
import { SignList } from '../verdict/SignList';

/** What a device that takes long is likely to show, each with another meaning (ux 4.1). */
const likelyLights = [
  'green-blink',
  'green-flicker',
  'cyan-blink',
  'orange-twice',
  'magenta-flicker',
  'cyan-breathe',
  'blue-blink',
  'off',
] as const satisfies readonly LightId[];

/** What is seen of a device that takes long, and the one question that tells more. */
export function LateCard({ setup: { facts } }: { readonly setup: SetupSnapshot }): ReactNode {
  const text = useText();
  return (
    <section className="card" aria-labelledby="late-title">
      <div className="tight">
        <h2 id="late-title">{text('late.title')}</h2>
        <p className="soft">{text('late.body')}</p>
      </div>
      <SignList signs={signsFrom(facts)} />
      {facts.light === null ? <LightQuestion /> : null}
    </section>
  );
}

/** Which of the likely lights it is; all others are named beside the picture. */
function LightQuestion(): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <>
      <p>{text('late.light')}</p>
      <div className="light-choices">
        {likelyLights.map((light) => (
          <CommandButton key={light} command={() => api['setup/say-light']({ light })}>
            <MiniLight pattern={patternOf(light)} paused />
            <span className="light-choice">
              {text(`light.name.${light}`)}
              <span className="small soft">{text(`light.means.${light}`)}</span>
            </span>
          </CommandButton>
        ))}
      </div>
    </>
  );
}
