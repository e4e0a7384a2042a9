import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedText, localized } from '../graphql/localized-text.model.js';
import type { Agency } from './agency.entity.js';

@ObjectType('Agency')
export class AgencyModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  key: string;

  @Field(() => LocalizedText)
  name: LocalizedText;

  @Field(() => LocalizedText)
  sector: LocalizedText;
}

export function toAgency({ id, key, nameFa, nameEn, sectorFa, sectorEn }: Agency): AgencyModel {
  return { id, key, name: localized(nameFa, nameEn), sector: localized(sectorFa, sectorEn) };
}
