import http from 'node:http';
import { brotliDecompressSync } from 'node:zlib';

export interface OnTheWire {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** Bytes of the body as they came, compressed. */
  readonly body: Buffer;
}

/** One GET as the network sees it: nothing is unpacked. */
export function fetchRaw(url: string, headers: http.OutgoingHttpHeaders = {}): Promise<OnTheWire> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
  });
}

export const unpacked = ({ body }: OnTheWire): string => brotliDecompressSync(body).toString('utf8');
