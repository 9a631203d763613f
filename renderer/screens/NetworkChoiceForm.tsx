import { useState, type ReactNode } from 'react';
import type { Ssid } from '../../shared/domain/ssid';
import type { AppMode } from '../../shared/ipc/app-snapshot';
import { useApi } from '../api';
import { CheckFirst } from '../components/CheckFirst';
import { ChoiceList } from '../components/ChoiceList';
import { LoginFields } from '../components/LoginFields';
import { NetworkName } from '../components/NetworkName';
import { Ongoing } from '../components/Ongoing';
import { OtherNetworkFields } from '../components/OtherNetworkFields';
import { SignalBars, signalStrength } from '../components/SignalBars';
import { SubmitForm } from '../components/SubmitForm';
import { begunAccount } from '../forms/account-login';
import { networkChoices, type NetworkChoice } from '../forms/network-choices';
import {
  begunWith,
  emptyForm,
  loginAsked,
  mayCheck,
  networkAnswer,
  networkOf,
  networkProblems,
  noProblems,
  OTHER,
  type NetworkContext,
  type NetworkForm,
} from '../forms/network-form';
import { useList } from '../i18n/list';
import { usePlace } from '../place';
import { useText } from '../i18n/use-text';

const pauses = { short: 'password.pause', 'by-hand': 'pause.byHand' } as const;

interface NetworkChoiceFormProps {
  readonly context: NetworkContext;
  /** More may still be heard. */
  readonly waiting: boolean;
  readonly preselected: Ssid | null;
  readonly behindPage: Ssid | null;
  readonly mode: AppMode;
  /** Networks that this computer keeps a password of. */
  readonly saved: readonly Ssid[];
  /** This computer can try a password. */
  readonly canCheck: boolean;
  readonly actions: ReactNode;
}

/** The network and what lets a device into it, on one page and in one answer. */
export function NetworkChoiceForm(props: NetworkChoiceFormProps): ReactNode {
  const { context, waiting, mode } = props;
  const { pause } = usePlace();
  const text = useText();
  const list = useList();
  const api = useApi();
  const [changes, setChanges] = useState<Partial<NetworkForm>>({});
  const [problems, setProblems] = useState(noProblems);
  const choices = networkChoices(text, context.networks, props.behindPage);
  const usable = choices.filter(({ obstacle }) => obstacle === null);
  const fitting = usable.some(({ network }) => network.ssid === props.preselected) ? props.preselected : null;
  const form: NetworkForm = {
    ...emptyForm,
    ...begunAccount(context.certificates, context.account),
    ...begunWith(fitting, context, waiting),
    ...changes,
  };
  const change = (what: Partial<NetworkForm>): void => {
    setChanges({ ...changes, ...what });
    setProblems(noProblems);
  };
  const network = networkOf(form, context);
  const asked = loginAsked(form, context);
  const command = () => {
    setProblems(networkProblems(form, context));
    const answer = networkAnswer(form, context);
    return answer === null ? null : () => api['setup/choose-network'](answer);
  };
  return (
    <SubmitForm submit={text('network.setUp')} command={command} actions={props.actions}>
      {waiting ? <Ongoing>{text('network.listening')}</Ongoing> : null}
      {!waiting && usable.length === 0 ? <p>{text('network.none')}</p> : null}
      <ChoiceList
        label={text('network.list')}
        chosen={form.chosen}
        onChoose={(chosen) => {
          change({ chosen, password: '', useSaved: false });
        }}
        choices={[
          ...choices.map((choice) => asChoice(choice, list(choice.facts))),
          { id: OTHER, text: text('network.other') },
        ]}
      />
      {problems.chosen === null ? null : <p role="alert">{text(problems.chosen)}</p>}
      {form.chosen === OTHER ? <OtherNetworkFields form={form} problem={problems.name} onChange={change} /> : null}
      <LoginFields
        asked={asked}
        form={form}
        problems={problems}
        certificates={context.certificates}
        mode={mode}
        saved={props.saved.find((ssid) => ssid === network?.ssid) ?? null}
        onChange={change}
      />
      {props.canCheck && mayCheck(asked, network?.security) ? (
        <CheckFirst
          selected={form.checkFirst}
          onChange={(checkFirst) => {
            change({ checkFirst });
          }}
        />
      ) : null}
      {pause === 'none' ? null : <p className="small soft">{text(pauses[pause])}</p>}
    </SubmitForm>
  );
}

function asChoice({ network, obstacle, remarks }: NetworkChoice, note: string) {
  return {
    id: network.ssid,
    text: <NetworkName ssid={network.ssid} />,
    note: [obstacle ?? note, ...remarks].map((line) => (
      <span key={line} className="line">
        {line}
      </span>
    )),
    end: <SignalBars strength={signalStrength(network.rssi)} />,
    disabled: obstacle !== null,
  };
}
