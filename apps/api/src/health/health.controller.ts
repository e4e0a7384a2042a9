import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ReadinessService } from './readiness.service.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  /** The process is alive; says nothing of its surroundings. */
  @Get('healthz')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** 200 when requests can be served, otherwise 503 with the reasons. */
  @Get('readyz')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const reasons = await this.readiness.reasonsAgainst();
    const ready = reasons.length === 0;
    void reply.status(ready ? 200 : 503).send(ready ? { status: 'ready' } : { status: 'not ready', reasons });
  }
}
