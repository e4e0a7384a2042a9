import { Inject, Injectable } from '@nestjs/common';
import { problem } from '@hamava/surveys';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import { methodSettings } from './method.js';
import { decideMethod, findMethods, insertMethod, isAnyWaveOpen } from './methods.queries.js';

const BECAUSE = { least: 10, most: 2000 } as const;

/** Rules change by two persons and between waves; what was published under older ones stays what it is. */
@Injectable()
export class MethodsService {
  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  async propose(staff: SignedInStaff, settings: unknown, because: string): Promise<number> {
    const parsed = methodSettings.safeParse(settings);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = ['settings', ...(issue?.path ?? [])].join('.');
      throw ProblemError.of(problem('INPUT_INVALID', path, { reason: issue?.message ?? 'not a method' }));
    }
    const reason = because.trim();
    if (reason.length < BECAUSE.least || reason.length > BECAUSE.most) {
      throw ProblemError.of(problem('INPUT_INVALID', 'because', { reason: 'say why, in 10 to 2000 letters' }));
    }
    return insertMethod(this.pool, { settings: parsed.data, because: reason, staffId: staff.id });
  }

  /** Approves or rejects what another person has proposed; nothing is approved while a wave takes answers. */
  decide(staff: SignedInStaff, number: number, state: 'approved' | 'rejected'): Promise<void> {
    return this.pool.transaction('read committed', async (db) => {
      const method = (await findMethods(db)).find((own) => own.number === number);
      if (method === undefined) throw ProblemError.of(problem('NOT_FOUND', 'number'));
      if (state === 'approved' && (await isAnyWaveOpen(db))) throw ProblemError.of(problem('METHOD_WAVE_OPEN', ''));
      if (!(await decideMethod(db, { number, staffId: staff.id, state }))) {
        throw ProblemError.of(problem('REVIEW_STATE', ''));
      }
    });
  }
}
