import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { nextStep } from '../../shared/errors/next-steps';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { startViews, type StartView } from '../../shared/ipc/start-view';
import { useApi } from '../api';
import { Icon } from '../components/Icons';
import { Notice } from '../components/Notice';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';
import { internetPause, isMovedByHand } from '../internet-pause';
import { PracticeCard } from '../practice/PracticeCard';
import { FormerRunNotice } from './FormerRunNotice';
import { StartForm } from './StartForm';
import { ToolsPanel } from './ToolsPanel';

const icons = { one: 'device', several: 'devices', tools: 'tools' } as const;

/** Where everything begins: one device, several, or the tools; what was chosen last stands open. */
export function StartScreen({ app }: { readonly app: AppSnapshot }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <ScreenFrame title={text('start.title')} lead={text(leadOf(app))}>
      {app.formerRun === null ? null : <FormerRunNotice app={app} former={app.formerRun} />}
      {app.error === null ? null : (
        <Notice title={text(`error.${app.error.code}.title`)} look="bad">
          <p>{text(`error.${app.error.code}.happened`)}</p>
          <p>{nextStep(text, app.error.code, app.wifi.system)}</p>
        </Notice>
      )}
      <Tabs
        className="tabs"
        selectedKey={app.startView}
        onSelectionChange={(view) => void api['start/show']({ view: startViewOf(view) })}
      >
        <TabList className="tab-list" aria-label={text('start.kinds')}>
          {startViews.map((view) => (
            <Tab key={view} id={view} className="tab">
              <Icon name={icons[view]} />
              {text(`start.${view}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="one" className="stack">
          <StartForm app={app} title={text('start.realTitle')} body={text('start.realBody')} />
        </TabPanel>
        <TabPanel id="several" className="stack">
          <StartForm app={app} title={text('start.severalTitle')} body={text('start.severalBody')} />
        </TabPanel>
        <TabPanel id="tools" className="stack">
          <ToolsPanel app={app} />
        </TabPanel>
      </Tabs>
      <PracticeCard practice={app.practice} />
    </ScreenFrame>
  );
}

/** Whoever moves the computer by hand also brings it back. */
function leadOf(app: AppSnapshot): 'start.body' | 'start.bodyByHand' | 'start.bodyKept' {
  if (isMovedByHand(app)) return 'start.bodyByHand';
  return internetPause(app) === 'none' ? 'start.bodyKept' : 'start.body';
}

function startViewOf(key: unknown): StartView {
  return startViews.find((view) => view === key) ?? 'one';
}
