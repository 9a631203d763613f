import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';

/** The board with its light and its two buttons. The light flashes slower than the real one, and not at all when motion is unwanted. */
export function DeviceDrawing(): ReactNode {
  const text = useText();
  return (
    <svg className="device-drawing" viewBox="14 14 200 122" role="img" aria-label={text('find.drawing')}>
      <rect
        x="30"
        y="20"
        width="180"
        height="110"
        rx="10"
        fill="var(--board)"
        stroke="var(--board-line)"
        strokeWidth="2"
      />
      <rect x="20" y="60" width="22" height="30" rx="3" fill="var(--board-line)" />
      {Array.from({ length: 12 }, (_, pin) => (
        <g key={pin} fill="var(--board-line)">
          <circle cx={48 + pin * 13} cy="30" r="3.4" />
          <circle cx={48 + pin * 13} cy="120" r="3.4" />
        </g>
      ))}
      <rect x="140" y="46" width="60" height="58" rx="4" fill="var(--board-line)" opacity="0.55" />
      <g fill="none" stroke="var(--board-line)" strokeWidth="2">
        <rect x="56" y="62" width="18" height="26" rx="3" />
        <rect x="112" y="62" width="18" height="26" rx="3" />
      </g>
      <circle cx="65" cy="75" r="6" fill="#e8edf4" />
      <circle cx="121" cy="75" r="6" fill="#e8edf4" />
      <rect x="84" y="66" width="18" height="18" rx="3" fill="#f4f7fb" />
      <g className="led-glow">
        <circle cx="93" cy="75" r="17" fill="var(--led-blue)" opacity="0.35" />
        <circle cx="93" cy="75" r="7.5" fill="var(--led-blue)" />
      </g>
      <g fill="#dfe6ef" fontSize="8.5" fontWeight="700" textAnchor="middle" aria-hidden="true">
        <text x="65" y="102">
          SETUP
        </text>
        <text x="121" y="102">
          RESET
        </text>
      </g>
    </svg>
  );
}
