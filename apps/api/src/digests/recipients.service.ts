import { Inject, Injectable } from '@nestjs/common';
import { normalizeText } from '@hamava/persian';
import { LANGUAGES, problem } from '@hamava/surveys';
import { isAddress } from '../config/mailbox.js';
import { DatabasePool } from '../database/database-pool.js';
import { ProblemError } from '../database/problem-error.js';
import { ReadId } from '../graphql/read-id.js';
import { scopeCovers, scopeOf } from '../identity/agency-scope.js';
import type { SignedInStaff } from '../identity/signed-in-staff.js';
import type { DigestRecipientInput } from './digest.model.js';
import { findRecipients, type RecipientRow, removeRecipient, saveRecipient } from './recipients.queries.js';

const NAME = /^[^\p{Cc}<>"]{2,120}$/u;

/** The list of those who get letters: an office keeps that of its own agency, the council every one. */
@Injectable()
export class RecipientsService {
  private readonly readId = new ReadId();

  constructor(@Inject(DatabasePool) private readonly pool: DatabasePool) {}

  list(staff: SignedInStaff): Promise<RecipientRow[]> {
    return findRecipients(this.pool, scopeOf(staff));
  }

  async save(staff: SignedInStaff, input: DigestRecipientInput): Promise<void> {
    const scope = scopeOf(staff);
    const id = this.readId.transform(input.id, { data: 'id' });
    const agencyId = this.readId.transform(input.agencyId, { data: 'agencyId' });
    if (!scopeCovers(scope, agencyId)) throw ProblemError.of(problem('NOT_ALLOWED', ''));
    const name = normalizeText(input.name).trim();
    const address = input.address.trim();
    const language = LANGUAGES.find((own) => own === input.language);
    if (!NAME.test(name)) throw ProblemError.of(problem('INPUT_INVALID', 'name'));
    if (!isAddress(address)) throw ProblemError.of(problem('INPUT_INVALID', 'address'));
    if (language === undefined) throw ProblemError.of(problem('INPUT_INVALID', 'language'));
    const saved = { id, agencyId, name, address, language, staffId: staff.id };
    if (!(await saveRecipient(this.pool, scope, saved))) throw ProblemError.of(problem('NOT_FOUND', 'id'));
  }

  /** Who is off the list already stays off. */
  async remove(staff: SignedInStaff, id: string): Promise<void> {
    await removeRecipient(this.pool, scopeOf(staff), id, staff.id);
  }
}
