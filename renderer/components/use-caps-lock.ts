import { useState, type KeyboardEvent } from 'react';

/** Whether Caps Lock is on, as the keys that are pressed in a field tell. */
export interface CapsLock {
  readonly isOn: boolean;
  /** Takes each key of the field, down and up. */
  readonly onKey: (event: Pick<KeyboardEvent, 'key' | 'getModifierState'>) => void;
}

/** Nothing is known before the first key. It stays as it was when the field is left: buttons below it would move. */
export function useCapsLock(): CapsLock {
  const [isOn, setIsOn] = useState(false);
  return {
    isOn,
    onKey: (event) => {
      // Systems differ in what the key itself reports of what it changes: the next key knows.
      setIsOn(event.key !== 'CapsLock' && event.getModifierState('CapsLock'));
    },
  };
}
