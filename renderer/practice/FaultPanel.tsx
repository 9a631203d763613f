import type { ReactNode } from 'react';
import { trainingFaults, type TrainingFault } from '../../shared/practice/training';
import { useApi } from '../api';
import { CheckBox } from '../components/CheckBox';
import { useText } from '../i18n/use-text';

/** Everything that can be made to go wrong in practice, to be ticked. */
export function FaultPanel({ on }: { readonly on: readonly TrainingFault[] }): ReactNode {
  const text = useText();
  const api = useApi();
  return (
    <details className="fault-panel">
      <summary>
        {text('practice.faults')}
        {on.length === 0 ? null : <span className="tag">{text('practice.faultsOn', { count: on.length })}</span>}
      </summary>
      <p className="small soft">{text('practice.faultsHint')}</p>
      <div className="fault-list" role="group" aria-label={text('practice.faults')}>
        {trainingFaults.map((name) => (
          <CheckBox
            key={name}
            selected={on.includes(name)}
            onChange={(selected) => {
              void api['practice/fault']({ name, on: selected });
            }}
          >
            {text(`practice.fault.${name}`)}
          </CheckBox>
        ))}
      </div>
    </details>
  );
}
