import path from 'node:path';
import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { fastifyOf } from '../http/fastify-instance.js';
import { type WebFolders, screenFiles } from './screen-files.js';

const FOLDERS = Symbol('web folders');

/** `dist`, seen from the compiled `dist/apps/api/src/web`. */
const DIST = path.resolve(import.meta.dirname, '../../../..');

@Module({})
export class WebModule implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(FOLDERS) private readonly folders: WebFolders,
  ) {}

  static with(folders: Partial<WebFolders> = {}): DynamicModule {
    const useValue = { webRoot: path.join(DIST, 'web'), assetsRoot: path.join(DIST, 'assets'), ...folders };
    return { module: WebModule, providers: [{ provide: FOLDERS, useValue }] };
  }

  onModuleInit(): void {
    void fastifyOf(this.host)?.register(screenFiles, this.folders);
  }
}
