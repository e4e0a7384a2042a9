import { parentPort } from 'node:worker_threads';
import { drawReport, type ReportOrder } from './draw-report.js';
import type { PrinterReply } from './printer.js';

function tell(reply: PrinterReply): void {
  parentPort?.postMessage(reply, []);
}

async function print(order: ReportOrder): Promise<void> {
  const { html, pdf } = await drawReport({
    ...order,
    onFigure: (done, total) => Promise.resolve(tell({ kind: 'figure', done, total })),
  });
  tell({ kind: 'drawn', html, pdf: new Uint8Array(pdf) });
}

/** The other end of `Printer`: one report for the life of the thread. What goes wrong ends it. */
parentPort?.once('message', (order: ReportOrder) => {
  void print(order);
});
