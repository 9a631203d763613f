import type { ReactNode } from 'react';
import type { AppSnapshot } from '../shared/ipc/app-snapshot';
import { languageFor } from '../shared/texts/languages';
import { TypedCodeContext, useTypedCodes } from './company-code';
import { Announcer } from './components/Announcer';
import { AppMark } from './components/Icons';
import { LanguageMenu } from './components/LanguageMenu';
import { LinkIgnoredNotice } from './components/LinkIgnoredNotice';
import { announcementOf } from './i18n/announcement';
import { LanguageProvider } from './i18n/LanguageProvider';
import { useText } from './i18n/use-text';
import { internetPause, isMovedByHand } from './internet-pause';
import { lightViewOf } from './light/expected-light';
import { LightPanel } from './light/LightPanel';
import { PlaceProvider, type Place } from './place';
import { PracticeRibbon } from './practice/PracticeRibbon';
import { screenOf, type Screen } from './screen-of';
import { ChooseNetworkScreen } from './screens/ChooseNetworkScreen';
import { ClosingQuestion } from './screens/ClosingQuestion';
import { CompanyScreen } from './screens/CompanyScreen';
import { DoneScreen } from './screens/DoneScreen';
import { DowngradeScreen } from './screens/DowngradeScreen';
import { FindDeviceScreen } from './screens/FindDeviceScreen';
import { GoOnScreen } from './screens/GoOnScreen';
import { NetworkAgainScreen } from './screens/NetworkAgainScreen';
import { NetworkFirstScreen } from './screens/NetworkFirstScreen';
import { PasswordAgainScreen } from './screens/PasswordAgainScreen';
import { ProgressScreen } from './screens/ProgressScreen';
import { StartScreen } from './screens/StartScreen';
import { StoppedScreen } from './screens/StoppedScreen';
import { TakeOverScreen } from './screens/TakeOverScreen';
import { VerdictScreen } from './screens/VerdictScreen';
import { WaitScreen } from './screens/WaitScreen';
import { WhichDeviceScreen } from './screens/WhichDeviceScreen';
import { useAppSnapshot } from './use-app-snapshot';
import { useLate } from './use-late';

/** The whole window: a pure function of the newest snapshot. */
export function App(): ReactNode {
  const app = useAppSnapshot();
  return (
    <LanguageProvider language={app?.language ?? languageFor(navigator.languages)}>
      <Frame app={app} />
    </LanguageProvider>
  );
}

/** What surrounds every screen, and the screen. */
function Frame({ app }: { readonly app: AppSnapshot | null }): ReactNode {
  const text = useText();
  const screen = screenOf(app);
  const late = useLate(app);
  const typedCode = useTypedCodes();
  return (
    <div className="app">
      <header className="app-bar">
        <AppMark />
        <span>{text('app.name')}</span>
        {app === null ? null : <LanguageMenu language={app.language} />}
      </header>
      {app?.mode === 'practice' ? <PracticeRibbon practice={app.practice} /> : null}
      <div className="desk">
        <LightPanel
          key={screen.kind}
          view={lightViewOf(screen, late)}
          listens={app?.running === true && screen.kind !== 'done'}
          way={screen.kind === 'progress'}
        />
        <main>
          <Announcer {...announcementOf(text, screen, app !== null && internetPause(app) === 'short', late)} />
          {app === null ? (
            <WaitScreen about="waking" />
          ) : (
            <PlaceProvider value={placeOf(app)}>
              {app.ignoredLink === null ? null : <LinkIgnoredNotice why={app.ignoredLink} />}
              <TypedCodeContext value={typedCode}>
                <Shown key={keyOf(screen, app)} screen={screen} app={app} late={late} />
              </TypedCodeContext>
            </PlaceProvider>
          )}
        </main>
      </div>
      {app?.running === true && app.askedToClose ? (
        <ClosingQuestion language={app.language} byHand={isMovedByHand(app)} />
      ) : null}
    </div>
  );
}

/** A new key means a new screen: the heading takes the focus and nothing typed stays behind. */
function keyOf(screen: Screen, app: AppSnapshot): string {
  const asked = screen.kind === 'password-again' || screen.kind === 'verdict' ? app.setup?.attempt : '';
  if (screen.kind === 'company') return `company ${screen.view.kind}`;
  const which = (screen.kind === 'find-device' || screen.kind === 'done') && screen.question !== null ? 'asks' : '';
  return `${screen.kind} ${which} ${asked ?? ''}`;
}

function placeOf(app: AppSnapshot): Place {
  const { system, opens } = app.wifi;
  return { system, opens, mode: app.mode, pause: internetPause(app) };
}

interface ShownProps {
  readonly screen: Screen;
  readonly app: AppSnapshot;
  readonly late: boolean;
}

function Shown({ screen, app, late }: ShownProps): ReactNode {
  switch (screen.kind) {
    case 'waking':
    case 'opening':
    case 'leaving':
      return <WaitScreen about={screen.kind} />;
    case 'start':
      return <StartScreen app={app} />;
    case 'company':
      return <CompanyScreen view={screen.view} server={app.companyServer} />;
    case 'find-device':
      return screen.question === null ? (
        <FindDeviceScreen setup={screen.setup} mode={app.mode} />
      ) : (
        <WhichDeviceScreen devices={screen.question.devices} mode={app.mode} />
      );
    case 'choose-network':
      return <ChooseNetworkScreen app={app} question={screen.question} />;
    case 'network-again':
      return <NetworkAgainScreen app={app} setup={screen.setup} question={screen.question} because={screen.because} />;
    case 'network-first':
      return <NetworkFirstScreen app={app} choosing={screen.choosing} />;
    case 'password-again':
      return <PasswordAgainScreen app={app} setup={screen.setup} question={screen.question} />;
    case 'take-over':
      return <TakeOverScreen deviceId={screen.question.deviceId} />;
    case 'downgrade':
      return <DowngradeScreen setup={screen.setup} question={screen.question} />;
    case 'go-on':
      return <GoOnScreen network={screen.question.network} />;
    case 'progress':
      return <ProgressScreen setup={screen.setup} clock={app.clock} late={late} />;
    case 'verdict':
      return <VerdictScreen app={app} setup={screen.setup} error={screen.error} />;
    case 'stopped':
      return <StoppedScreen setup={screen.setup} bySleep={screen.bySleep} />;
    case 'done':
      return <DoneScreen app={app} setup={screen.setup} question={screen.question} />;
  }
}
