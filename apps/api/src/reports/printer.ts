import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DrawnReport, ReportOrder } from './draw-report.js';

export type PrinterReply =
  | { readonly kind: 'figure'; readonly done: number; readonly total: number }
  | { readonly kind: 'drawn'; readonly html: string; readonly pdf: Uint8Array };

const HERE = fileURLToPath(import.meta.url);
/** Beside this file, in the language that this file is in. */
const WORKER = path.join(path.dirname(HERE), `printing.worker${path.extname(HERE)}`);
/** A report of 20 agencies takes less than a minute on a busy machine; a thread that takes this long has lost its way. */
const PATIENCE_MS = 15 * 60_000;
const MOST_MEMORY_MB = 1_024;

/** A report that was not drawn in time. */
export class PrinterTimeout extends Error {}

/**
 * Draws reports in a thread of its own, one at a time: laying a report out takes seconds of a processor, and whoever asks for a page
 * meanwhile must not wait for it. The thread goes with its report, and takes the printer's memory with it.
 */
@Injectable()
export class Printer implements OnApplicationShutdown {
  private last: Promise<unknown> = Promise.resolve();
  private readonly threads = new Set<Worker>();

  draw(order: ReportOrder, patienceMs: number = PATIENCE_MS): Promise<DrawnReport> {
    const drawn = this.last.then(() => this.print(order, patienceMs));
    this.last = drawn.catch(() => undefined);
    return drawn;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads].map((thread) => thread.terminate()));
  }

  private async print({ onFigure, ...order }: ReportOrder, patienceMs: number): Promise<DrawnReport> {
    const thread = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    this.threads.add(thread);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<DrawnReport>((resolve, reject) => {
        timer = setTimeout(() => reject(new PrinterTimeout('The report was not drawn in time.')), patienceMs);
        thread.on('message', (reply: PrinterReply) => {
          if (reply.kind === 'drawn') resolve({ html: reply.html, pdf: Buffer.from(reply.pdf) });
          // How far it has come is told in passing: a telling that fails stops nothing.
          else onFigure?.(reply.done, reply.total).catch(() => undefined);
        });
        thread.once('error', reject);
        thread.once('exit', (code) => reject(new Error(`The printer ended with ${code}.`)));
        thread.postMessage(order, []);
      });
    } finally {
      clearTimeout(timer);
      this.threads.delete(thread);
      await thread.terminate();
    }
  }
}
