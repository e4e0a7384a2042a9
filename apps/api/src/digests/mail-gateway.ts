import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../config/config.module.js';
import type { Env } from '../config/env.js';
import { judgeMailError, type MailOutcome } from './mail-outcome.js';

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const OURSELVES: readonly string[] = ['127.0.0.1', '[::1]', 'localhost'];

/** Hands letters to the mail server of the settings, or to nobody when there is none. */
@Injectable()
export class MailGateway {
  constructor(@Inject(ENV) private readonly env: Env) {}

  get isOpen(): boolean {
    return this.env.mail !== null;
  }

  /** In whose name letters go; without settings, the name that a kept letter shows. */
  get from(): string {
    return this.env.mail?.from ?? 'council@hamava.example';
  }

  /** One connection a letter. What the server says may quote addresses, so nothing of it is passed on or logged. */
  async send(envelope: Envelope, message: Buffer): Promise<MailOutcome> {
    const { mail } = this.env;
    if (mail === null) throw new Error('MailGateway.send requires settings');
    const { createTransport } = await import('nodemailer');
    const { protocol, hostname } = new URL(mail.smtpUrl);
    const gateway = createTransport({
      url: mail.smtpUrl,
      requireTLS: protocol === 'smtp:' && !OURSELVES.includes(hostname),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    let begun = false;
    const raw = new Readable({
      read() {
        begun = true;
        this.push(message);
        this.push(null);
      },
    });
    try {
      await gateway.sendMail({ envelope: { from: envelope.from, to: [envelope.to] }, raw });
      return 'sent';
    } catch (error) {
      return judgeMailError(error, begun);
    } finally {
      gateway.close();
    }
  }
}
