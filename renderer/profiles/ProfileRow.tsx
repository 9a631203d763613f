import { useState, type ReactNode } from 'react';
import { PROFILE_NAME_MAX, type NetworkProfile } from '../../shared/domain/network-profile';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { Button } from '../components/Button';
import { CommandButton } from '../components/CommandButton';
import { Name } from '../components/Name';
import { NetworkName } from '../components/NetworkName';
import { SubmitForm } from '../components/SubmitForm';
import { TextInput } from '../components/TextInput';
import { useText } from '../i18n/use-text';

interface ProfileRowProps {
  readonly profile: NetworkProfile;
  /** All that are kept: no two of one world have one name. */
  readonly list: readonly NetworkProfile[];
  readonly onForgotten: () => void;
}

/** One kept network with its name, and what can be done with it. */
export function ProfileRow({ profile, list, onForgotten }: ProfileRowProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [renaming, setRenaming] = useState(false);
  const { id, name, network, practice } = profile;
  const end = (): void => {
    setRenaming(false);
  };
  const unseenName = (
    <span className="unseen">
      {' '}
      <Name>{name}</Name>
    </span>
  );
  return (
    <li className="kept-network">
      <div>
        <p>
          <Name>{name}</Name>
        </p>
        <p className="small soft">
          <NetworkName ssid={network.ssid} />{' '}
          {practice ? <span className="tag">{text('profiles.practice')}</span> : null}
        </p>
      </div>
      {renaming ? (
        <RenameForm profile={profile} list={list} onEnd={end} />
      ) : (
        <div className="actions">
          <Button
            onPress={() => {
              setRenaming(true);
            }}
          >
            {text('profiles.rename')}
            {unseenName}
          </Button>
          <CommandButton
            look="quiet"
            command={() =>
              api['profiles/forget']({ id }).then((reply) => {
                onForgotten();
                return reply;
              })
            }
          >
            {text('profiles.forget')}
            {unseenName}
          </CommandButton>
        </div>
      )}
    </li>
  );
}

interface RenameFormProps extends Pick<ProfileRowProps, 'profile' | 'list'> {
  readonly onEnd: () => void;
}

function RenameForm({ profile: { id, name, practice }, list, onEnd }: RenameFormProps): ReactNode {
  const text = useText();
  const api = useApi();
  const [typed, setTyped] = useState(name);
  const [problem, setProblem] = useState<PlainId | null>(null);
  const command = () => {
    const trimmed = typed.trim();
    const isTaken = list.some((one) => one.id !== id && one.name === trimmed && one.practice === practice);
    const found = trimmed === '' ? 'profiles.nameMissing' : isTaken ? 'profiles.nameTaken' : null;
    setProblem(found);
    if (found !== null) return null;
    return () =>
      api['profiles/rename']({ id, name: trimmed }).then((reply) => {
        onEnd();
        return reply;
      });
  };
  return (
    <SubmitForm
      submit={text('name.save')}
      command={command}
      look="plain"
      actions={
        <Button look="quiet" onPress={onEnd}>
          {text('profiles.leaveName')}
        </Button>
      }
    >
      <TextInput
        label={text('profiles.newName')}
        value={typed}
        problem={problem}
        autoFocus
        onChange={(next) => {
          setTyped(next.slice(0, PROFILE_NAME_MAX));
          setProblem(null);
        }}
      />
    </SubmitForm>
  );
}
