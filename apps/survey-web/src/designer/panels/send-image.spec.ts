import { ApiProblem, ApiUnreachable } from '../../api/api-failure.js';
import { sendImage } from './send-image.js';

const picture = new File(['picture'], 'map.png', { type: 'image/png' });

function serverAnswers(status: number, reply: unknown): jest.Mock {
  const asked = jest.fn(() => Promise.resolve({ ok: status < 400, status, json: () => Promise.resolve(reply) }));
  Object.assign(globalThis, { fetch: asked });
  return asked;
}

describe('pictures that are sent', () => {
  const { fetch } = globalThis;
  afterEach(() => Object.assign(globalThis, { fetch }));

  it('go as one file, and come back as the id they are known by', async () => {
    const asked = serverAnswers(200, { media: 'abc', width: 10, height: 20 });
    expect(await sendImage(picture)).toBe('abc');
    const [address, { method, body }] = asked.mock.calls[0] as [string, { method: string; body: FormData }];
    expect([address, method, (body.get('file') as File).name]).toEqual(['/api/media', 'POST', 'map.png']);
  });

  it('that are refused say why, and others that there was no usable reply', async () => {
    serverAnswers(422, { problems: [{ code: 'FILE_UNREADABLE', path: 'file', details: {} }] });
    await expect(sendImage(picture)).rejects.toBeInstanceOf(ApiProblem);
    serverAnswers(404, '');
    await expect(sendImage(picture)).rejects.toBeInstanceOf(ApiUnreachable);
  });
});
