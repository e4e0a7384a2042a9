import '@fastify/multipart';
import type { Form } from '@hamava/surveys';
import type { FastifyRequest } from 'fastify';

/** A posted section: its fields, and the files by the name of their field. */
export interface SectionForm {
  readonly fields: Form;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads a form with files; a file field left empty is no file. Throws what Fastify throws for a body over the limits. */
export async function readSectionForm(request: FastifyRequest, body: Form | undefined): Promise<SectionForm> {
  if (!request.isMultipart()) return { fields: body ?? {}, files: new Map() };
  const fields = new Map<string, string[]>();
  const files = new Map<string, Buffer>();
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      if (bytes.length > 0) files.set(part.fieldname, bytes);
    } else if (typeof part.value === 'string') {
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
    }
  }
  return { fields: Object.fromEntries(fields), files };
}
