import { useEffect, type ReactNode } from 'react';
import type { ShownLanguage } from '../../shared/texts/languages';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useApi } from '../api';
import { CommandButton } from '../components/CommandButton';
import { LanguageMenu } from '../components/LanguageMenu';
import { useText } from '../i18n/use-text';

interface ClosingQuestionProps {
  readonly language: ShownLanguage;
  /** A person moves this computer: nobody else puts it back. */
  readonly byHand: boolean;
}

/**
 * Asked when the window is closed in the middle of a setup; the way out that loses nothing is the first. What lies behind
 * cannot be reached, so the menu of languages is in it as well.
 */
export function ClosingQuestion({ language, byHand }: ClosingQuestionProps): ReactNode {
  const text = useText();
  const api = useApi();
  useEffect(() => focusHeadingLater, []);
  return (
    <ModalOverlay
      isOpen
      className="overlay"
      isDismissable={false}
      onOpenChange={(open) => {
        if (!open) void api['window/stay']();
      }}
    >
      <Modal className="card dialog">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {text('closing.title')}
          </Heading>
          <p>{byHand ? `${text('closing.bodyByHand')} ${text('computer.byHand')}` : text('closing.body')}</p>
          <div className="actions">
            <CommandButton look="primary" command={() => api['window/stay']()}>
              {text('closing.stay')}
            </CommandButton>
            <CommandButton command={() => api['window/hide']()}>{text('closing.hide')}</CommandButton>
            <CommandButton look="quiet" command={() => api['window/close']()}>
              {text('closing.close')}
            </CommandButton>
          </div>
          <LanguageMenu language={language} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What had the focus may be gone when it is given back, which takes one frame: then a reader begins at the heading. */
function focusHeadingLater(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.querySelector('h1')?.focus();
    });
  });
}
