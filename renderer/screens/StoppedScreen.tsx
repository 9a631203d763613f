import type { ReactNode } from 'react';
import { computerText, errorTexts } from '../../shared/errors/error-texts';
import type { SetupSnapshot } from '../../shared/setup/snapshot';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { ScreenFrame } from '../components/ScreenFrame';
import { TechnicalDetails } from '../components/TechnicalDetails';
import { VerdictMark } from '../components/VerdictMark';
import { en } from '../i18n/en';

/** Ended because a person wanted it to. */
export function StoppedScreen({ setup }: { readonly setup: SetupSnapshot }): ReactNode {
  const api = useApi();
  const { homeRestored, home } = setup.facts;
  return (
    <ScreenFrame title={en.stopped.title} mark={<VerdictMark look="calm" />}>
      <div className="card">
        <p>
          {en.stopped.body} {computerText(homeRestored, home)}
        </p>
        {homeRestored === false ? <p>{errorTexts['rejoin-failed'].happened}</p> : null}
        <div className="actions">
          <CommandButton look="primary" command={() => api['setup/to-start']()}>
            {en.stopped.restart}
          </CommandButton>
          <CommandButton look="quiet" command={() => api['setup/another']()}>
            {en.stopped.again}
          </CommandButton>
        </div>
      </div>
      <TechnicalDetails setup={setup} error={setup.error} />
    </ScreenFrame>
  );
}
