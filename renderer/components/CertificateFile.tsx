import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { CertificateRole } from '../../shared/domain/certificate-file';
import type { CertificateFileView } from '../../shared/ipc/certificates-view';
import type { PlainId } from '../../shared/texts/message';
import { useApi } from '../api';
import { problemOf } from '../forms/account-login';
import { useText } from '../i18n/use-text';
import { CommandButton } from './CommandButton';
import { Name } from './Name';

interface CertificateFileProps {
  readonly role: CertificateRole;
  readonly file: CertificateFileView | null;
  /** What is said where the form was to be sent without a file. */
  readonly missing: PlainId | null;
}

/** One file of a log-in, chosen by the system's own dialog: which it is, whose, until when, and what is wrong with it. */
export function CertificateFile({ role, file, missing }: CertificateFileProps): ReactNode {
  const text = useText();
  const api = useApi();
  const label = text(`certificate.${role}`);
  const wrong = file === null ? missing : problemOf(file);
  return (
    <div role="group" aria-label={label} className="field">
      <span className="field-label">{label}</span>
      {file === null ? null : <FileFacts file={file} />}
      {wrong === null ? null : (
        <p role="alert" className="problem">
          {text(wrong)}
        </p>
      )}
      <div className="actions">
        <CommandButton command={() => api['certificate/choose']({ role })}>
          {text(`certificate.choose.${role}`)}
        </CommandButton>
        {file === null ? null : (
          <CommandButton look="quiet" command={() => api['certificate/drop']({ role })}>
            {text('certificate.remove', { name: file.name })}
          </CommandButton>
        )}
      </div>
    </div>
  );
}

function FileFacts({ file }: { readonly file: CertificateFileView }): ReactNode {
  const { name, subject, times } = file;
  return (
    <div>
      <p>
        <Name>{name}</Name>
      </p>
      {subject === null || subject === name ? null : (
        <p className="small soft">
          <Name>{subject}</Name>
        </p>
      )}
      {times === null ? null : <Times times={times} />}
    </div>
  );
}

const timeTexts = { now: 'certificate.until', over: 'certificate.over', 'not-yet': 'certificate.not-yet' } as const;

function Times({ times }: { readonly times: NonNullable<CertificateFileView['times']> }): ReactNode {
  const text = useText();
  const { formatDate } = useIntl();
  const { from, until, validity } = times;
  const date = formatDate(validity === 'not-yet' ? from : until, { dateStyle: 'long' });
  return <p className={validity === 'now' ? 'small soft' : 'problem'}>{text(timeTexts[validity], { date })}</p>;
}
