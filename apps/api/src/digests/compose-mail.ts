import type { WrittenLetter } from './write-letter.js';

export interface MailOrder {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  /** One for a letter for ever: a mail server that gets it twice can tell. */
  readonly id: string;
  readonly letter: WrittenLetter;
}

/** A letter as the bytes that leave: text, HTML and the figure beside it. */
export async function composeMail({ from, to, id, letter }: MailOrder): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const sender = /<([^>]+)>$/.exec(from)?.[1] ?? from;
  const host = sender.slice(sender.indexOf('@') + 1);
  const mail = new MailComposer({
    from,
    to,
    messageId: `<digest-${id}@${host}>`,
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    attachments: [
      { filename: `${letter.figure.name}.png`, content: letter.png, contentType: 'image/png', cid: letter.figure.name },
    ],
    headers: {
      // RFC 8098: the reader's program asks before it tells anybody.
      'Disposition-Notification-To': { prepared: true, value: `<${sender}>` },
      // RFC 3834: nobody's absence is answered to a machine.
      'Auto-Submitted': 'auto-generated',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
