import { hostname } from 'node:os';
import { errorOfCompanyFault, type CompanyFault } from '../../../shared/errors/company-faults';
import type { CompanyView, IgnoredLink } from '../../../shared/ipc/company-view';
import type { Result } from '../../../shared/result';
import { parseOneTimeCode } from '../../../shared/session/one-time-code';
import { askForBench, awaitBench } from '../../cloud/company/bench';
import type { CompanyLine } from '../../cloud/company/company-line';
import { askAbout, openByCode, previewCode, type CodeInHand } from '../../cloud/company/company-server';
import type { Clock } from '../../ports/clock';
import type { CompanyResult, OpenedSession, SessionAbout } from '../../ports/company-session';
import { giveUp, orGivenUp } from './give-up';
import { begin, type Begun } from './pkce';
import { parseSessionLink } from './session-link';

/** What the desk needs of the app. */
export interface CompanyPorts {
  readonly openPage: (address: string) => Promise<void>;
  /** Does something go on, or stand half filled in, so that a link must not interfere? */
  readonly isBusy: () => boolean;
  readonly show: (view: CompanyView | null) => void;
  readonly ignoreLink: (why: IgnoredLink) => void;
  /** The window answers a person who has just been in the browser. */
  readonly comeForward: () => void;
  /** The app's own link scheme. */
  readonly scheme: string;
  readonly clock: Clock;
}

/** What is offered to the person: a code that is still unused, or a session that a bench was let into. */
type Offered =
  | { readonly kind: 'code'; readonly line: CompanyLine; readonly inHand: CodeInHand }
  | { readonly kind: 'session'; readonly session: OpenedSession };

/** Brings a setup that a company opened to the point where a person agrees to it (cloud 7.8). */
export class CompanyDesk {
  readonly #ports: CompanyPorts;
  /** With the server whose page it was: code and verifier are for no other. */
  #begun: { readonly line: CompanyLine; readonly secrets: Begun } | null = null;
  #offered: Offered | null = null;
  #current = new AbortController();

  constructor(ports: CompanyPorts) {
    this.#ports = ports;
  }

  /** Opens the company's page in the browser; its link is answered by `follow`. */
  async openPage(line: CompanyLine): Promise<void> {
    await this.#ask(line, askAbout, async ({ company, page }) => {
      const secrets = begin();
      this.#begun = { line, secrets };
      page.searchParams.set('challenge', secrets.challenge);
      page.searchParams.set('state', secrets.state);
      await this.#ports.openPage(page.href);
      this.#ports.show({ kind: 'page-opened', company });
    });
  }

  /**
   * A link of our scheme came in. One that this app did not ask for, or that comes while something goes on, changes
   * nothing, and is told of beside what is there.
   */
  async follow(text: string): Promise<void> {
    const link = parseSessionLink(text, this.#ports.scheme);
    const begun = link !== undefined && this.#begun?.secrets.state === link.state ? this.#begun : null;
    if (begun !== null) this.#ports.comeForward();
    if (this.#ports.isBusy()) this.#ports.ignoreLink('busy');
    else if (link === undefined || begun === null) this.#ports.ignoreLink('not-asked');
    else {
      this.#begun = null;
      await this.#preview(begun.line, { code: link.code, verifier: begun.secrets.verifier });
    }
  }

  /** A code that a person typed or pasted. */
  async typeCode(line: CompanyLine, text: string): Promise<void> {
    const code = parseOneTimeCode(text);
    if (code === undefined) this.#refuse({ kind: 'code-wrong' });
    else await this.#preview(line, { code, verifier: null });
  }

  /** Lets somebody of the company decide about this bench, by the code that is shown here. */
  async askAsBench(line: CompanyLine): Promise<void> {
    await this.#ask(
      line,
      (to, signal) => askForBench(to, hostname().slice(0, 60), signal),
      async (bench, signal) => {
        this.#ports.show({ kind: 'bench', userCode: bench.userCode });
        const session = await orGivenUp(awaitBench(line, bench, signal), signal, line.clock);
        await this.#settle(session, signal, (opened) => {
          this.#offer({ kind: 'session', session: opened }, opened.about);
        });
      },
    );
  }

  /** The person agreed: the code is used now. Null: nothing was offered, or it was refused. */
  async agree(): Promise<OpenedSession | null> {
    const offered = this.#offered;
    this.#offered = null;
    if (offered === null) return null;
    if (offered.kind === 'session') {
      this.#ports.show(null);
      return offered.session;
    }
    let opened: OpenedSession | null = null;
    await this.#ask(
      offered.line,
      (line, signal) => orGivenUp(openByCode(line, offered.inHand, signal), signal, line.clock),
      (session) => {
        opened = session;
        this.#ports.show(null);
      },
    );
    return opened;
  }

  /** Back to the beginning; what was offered is forgotten, and a session that was open by then is given up. */
  dismiss(): void {
    this.#current.abort();
    this.#begun = null;
    void this.#forget();
    this.#ports.show(null);
  }

  /** The app ends: what is offered is given up first. */
  async leave(): Promise<void> {
    this.#current.abort();
    await this.#forget();
  }

  async #forget(): Promise<void> {
    const offered = this.#offered;
    this.#offered = null;
    if (offered?.kind === 'session') await giveUp(offered.session, this.#ports.clock);
  }

  async #preview(line: CompanyLine, inHand: CodeInHand): Promise<void> {
    await this.#ask(
      line,
      (to, signal) => previewCode(to, inHand, signal),
      (about) => {
        this.#offer({ kind: 'code', line, inHand }, about);
      },
    );
  }

  #offer(offered: Offered, { company, productName, customer, gives }: SessionAbout): void {
    this.#offered = offered;
    this.#ports.show({ kind: 'offered', offer: { company, productName, customer, gives } });
  }

  /** One question at a time: a new one ends the one before. */
  async #ask<T>(
    line: CompanyLine,
    question: (to: CompanyLine, signal: AbortSignal) => CompanyResult<T>,
    then: (value: T, signal: AbortSignal) => void | Promise<void>,
  ): Promise<void> {
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    void this.#forget();
    this.#ports.show({ kind: 'asking' });
    await this.#settle(await question(line, signal), signal, then);
  }

  #settle<T>(
    answer: Result<T, CompanyFault>,
    signal: AbortSignal,
    then: (value: T, signal: AbortSignal) => void | Promise<void>,
  ): void | Promise<void> {
    if (signal.aborted) return;
    if (answer.ok) return then(answer.value, signal);
    this.#refuse(answer.error);
  }

  #refuse(fault: CompanyFault): void {
    this.#ports.show({ kind: 'refused', error: errorOfCompanyFault(fault) });
  }
}
