import { useEffect, useRef, useState, type ReactNode } from 'react';
import { PROFILE_NAME_MAX } from '../../shared/domain/network-profile';
import { ssidDisplay } from '../../shared/domain/ssid';
import type { ChosenNetwork } from '../../shared/domain/wifi-network';
import type { AppSnapshot } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { useText } from '../i18n/use-text';

interface KeepNetworkProps {
  readonly app: Pick<AppSnapshot, 'profiles' | 'remembered' | 'rememberedAs' | 'mode'>;
}

/** The network that just proved right can be kept under a name, where the system can lock its password away. */
export function KeepNetwork({ app: { profiles, remembered, rememberedAs, mode } }: KeepNetworkProps): ReactNode {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  const kept = profiles.list.find(({ id }) => id === rememberedAs);
  useEffect(() => {
    // The button that was pressed is gone.
    if (asked && kept !== undefined) said.current?.focus();
  }, [asked, kept]);
  if (remembered === null) return null;
  if (kept !== undefined) {
    return (
      <p className="small soft" ref={said} tabIndex={-1}>
        {text('profiles.keptAs', { name: kept.name })}
      </p>
    );
  }
  if (profiles.cannotKeep !== null) {
    return <p className="small soft">{text(`profiles.cannotKeep.${profiles.cannotKeep}`)}</p>;
  }
  return (
    <details>
      <summary>{text('profiles.keepTitle')}</summary>
      <KeepForm
        network={remembered}
        own={profiles.list.filter(({ practice }) => practice === (mode === 'practice'))}
        onKeep={() => {
          setAsked(true);
        }}
      />
    </details>
  );
}

interface KeepFormProps {
  readonly network: ChosenNetwork;
  /** What is kept in the same world. */
  readonly own: AppSnapshot['profiles']['list'];
  readonly onKeep: () => void;
}

function KeepForm({ network: { ssid }, own, onKeep }: KeepFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const before = own.find(({ network }) => network.ssid === ssid)?.name;
  const [name, setName] = useState(before ?? ssidDisplay(ssid).slice(0, PROFILE_NAME_MAX));
  const [missing, setMissing] = useState(false);
  const trimmed = name.trim();
  const command = () => {
    setMissing(trimmed === '');
    if (trimmed === '') return null;
    onKeep();
    return () => api['profiles/keep']({ name: trimmed });
  };
  return (
    <SubmitForm submit={text('profiles.keep')} command={command} look="plain">
      <p className="soft">{text('profiles.keepBody')}</p>
      <TextInput
        label={text('profiles.name')}
        value={name}
        problem={missing ? 'profiles.nameMissing' : null}
        hint={own.some((one) => one.name === trimmed) ? text('profiles.replaces') : undefined}
        onChange={(typed) => {
          setName(typed.slice(0, PROFILE_NAME_MAX));
          setMissing(false);
        }}
      />
    </SubmitForm>
  );
}
