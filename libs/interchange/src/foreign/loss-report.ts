import { loss, type Loss } from '../loss.js';
import { REASONS, type Reason } from './reasons.js';

const MOST = 2_000;

/** Gathers the losses of one file. */
export class LossReport {
  private readonly gathered: Loss[] = [];
  private readonly once = new Set<string>();

  add(construct: string, where: string, reason: Reason): void {
    if (this.gathered.length < MOST) this.gathered.push(loss(construct, where, REASONS[reason]));
  }

  /** Named once a file, however often it is met. */
  addOnce(construct: string, where: string, reason: Reason): void {
    const key = `${reason} ${construct}`;
    if (this.once.has(key)) return;
    this.once.add(key);
    this.add(construct, where, reason);
  }

  get losses(): readonly Loss[] {
    return this.gathered;
  }
}
