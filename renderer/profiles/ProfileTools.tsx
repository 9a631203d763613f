import { useRef, useState, type ReactNode } from 'react';
import type { ProfilesView } from '../../shared/ipc/profiles-view';
import { useText } from '../i18n/use-text';
import { ForgetAll } from './ForgetAll';
import { ProfileRow } from './ProfileRow';

/** All kept networks, where they get another name and are forgotten. */
export function ProfileTools({ profiles: { list, cannotKeep } }: { readonly profiles: ProfilesView }): ReactNode {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [forgotten, setForgotten] = useState(false);
  const onForgotten = (): void => {
    setForgotten(true);
    heading.current?.focus();
  };
  return (
    <section className="card" aria-labelledby="kept-title">
      <div className="tight">
        <h2 id="kept-title" ref={heading} tabIndex={-1}>
          {text('profiles.title')}
        </h2>
        <p className="soft">{list.length === 0 ? text('profiles.none') : text('profiles.body')}</p>
        {cannotKeep === null ? null : <p className="soft">{text(`profiles.cannotKeep.${cannotKeep}`)}</p>}
      </div>
      {list.length === 0 ? null : (
        <>
          <ul className="kept-networks">
            {list.map((profile) => (
              <ProfileRow key={profile.id} profile={profile} list={list} onForgotten={onForgotten} />
            ))}
          </ul>
          <ForgetAll count={list.length} onForgotten={onForgotten} />
        </>
      )}
      <p role="status" className={forgotten ? 'small soft' : 'unseen'}>
        {forgotten ? text('profiles.forgotten') : ''}
      </p>
    </section>
  );
}
