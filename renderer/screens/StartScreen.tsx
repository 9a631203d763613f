import type { ReactNode } from 'react';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { Notice } from '../components/Notice';
import { PermissionNotice } from '../components/PermissionNotice';
import { ScreenFrame } from '../components/ScreenFrame';
import { useText } from '../i18n/use-text';
import { PracticeCard } from '../practice/PracticeCard';
import { CompanyForm } from './CompanyForm';
import { FormerRunNotice } from './FormerRunNotice';
import { RealSetupForm } from './RealSetupForm';
import { WifiWayCard } from './WifiWayCard';

/** Where everything begins: practice or real, and what an earlier run left. */
export function StartScreen({ app }: { readonly app: AppSnapshot }): ReactNode {
  const text = useText();
  return (
    <ScreenFrame title={text('start.title')} lead={text('start.body')}>
      {app.formerRun === null ? null : <FormerRunNotice former={app.formerRun} />}
      {app.error === null ? null : (
        <Notice title={text(`error.${app.error.code}.title`)} look="bad">
          <p>{text(`error.${app.error.code}.happened`)}</p>
          <p>{text(`error.${app.error.code}.next`)}</p>
        </Notice>
      )}
      <div className="cards">
        <div className="column">
          <section className="card" aria-labelledby="real-title">
            <div className="tight">
              <h2 id="real-title">{text('start.realTitle')}</h2>
              <p className="soft">{text('start.realBody')}</p>
            </div>
            <PermissionNotice wifi={app.wifi} />
            <RealSetupForm app={app} />
          </section>
          <WifiWayCard wifi={app.wifi} />
        </div>
        <div className="column">
          <section className="card" aria-labelledby="company-title">
            <div className="tight">
              <h2 id="company-title">{text('company.startTitle')}</h2>
              <p className="soft">{text('company.startBody')}</p>
            </div>
            <CompanyForm server={app.companyServer} />
          </section>
          <PracticeCard practice={app.practice} />
        </div>
      </div>
    </ScreenFrame>
  );
}
