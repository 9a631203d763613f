import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { errorTexts } from '../../shared/errors/error-texts';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { Notice } from '../components/Notice';
import { PermissionNotice } from '../components/PermissionNotice';
import { ScreenFrame } from '../components/ScreenFrame';
import { en } from '../i18n/en';
import { CompanyForm } from './CompanyForm';
import { FormerRunNotice } from './FormerRunNotice';
import { RealSetupForm } from './RealSetupForm';
import { WifiWayCard } from './WifiWayCard';

/** Where everything begins: practice or real, and what an earlier run left. */
export function StartScreen({ app }: { readonly app: AppSnapshot }): ReactNode {
  const api = useApi();
  return (
    <ScreenFrame title={en.start.title} lead={en.start.body}>
      {app.formerRun === null ? null : <FormerRunNotice former={app.formerRun} />}
      {app.error === null ? null : (
        <Notice title={errorTexts[app.error.code].title} look="bad">
          <p>{errorTexts[app.error.code].happened}</p>
          <p>{errorTexts[app.error.code].next}</p>
        </Notice>
      )}
      <div className="cards">
        <div className="column">
          <section className="card" aria-labelledby="real-title">
            <div className="tight">
              <h2 id="real-title">{en.start.realTitle}</h2>
              <p className="soft">{en.start.realBody}</p>
            </div>
            <PermissionNotice wifi={app.wifi} />
            <RealSetupForm lastProduct={app.lastProduct} />
          </section>
          <WifiWayCard wifi={app.wifi} />
        </div>
        <div className="column">
          <section className="card" aria-labelledby="company-title">
            <div className="tight">
              <h2 id="company-title">{en.company.startTitle}</h2>
              <p className="soft">{en.company.startBody}</p>
            </div>
            <CompanyForm server={app.companyServer} />
          </section>
          <section className="card" aria-labelledby="practice-title">
            <div className="tight">
              <h2 id="practice-title">{en.start.practiceTitle}</h2>
              <p className="soft">{en.start.practiceBody}</p>
            </div>
            <div className="actions">
              <CommandButton command={() => api['setup/start']({ mode: 'practice', claim: 'token' })}>
                {en.start.practiceStart}
              </CommandButton>
            </div>
          </section>
        </div>
      </div>
    </ScreenFrame>
  );
}
