import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** Writes milliseconds in the words of the language, to the second; to the tenth below ten seconds when `exact`. */
export function useDuration(): (ms: number, exact?: boolean) => string {
  const { formatNumber, formatList } = useIntl();
  return useCallback(
    (ms, exact = false) => {
      const unit = (value: number, name: 'second' | 'minute'): string =>
        formatNumber(value, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 1 });
      if (exact && ms < 9950) return unit(ms / 1000, 'second');
      const seconds = Math.max(0, Math.round(ms / 1000));
      if (seconds < 60) return unit(seconds, 'second');
      const parts = [unit(Math.floor(seconds / 60), 'minute'), unit(seconds % 60, 'second')];
      return formatList(parts, { type: 'unit', style: 'short' });
    },
    [formatNumber, formatList],
  );
}

/** Writes milliseconds in whole minutes, rounded up, in the words of the language. */
export function useMinutes(): (ms: number) => string {
  const { formatNumber } = useIntl();
  return (ms) => formatNumber(Math.ceil(ms / 60_000), { style: 'unit', unit: 'minute', unitDisplay: 'long' });
}
