import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StaffRole } from './staff-role.js';

/** The wire name of each role. */
export const StaffRoleName = {
  COUNCIL_SECRETARY: 'council_secretary',
  COUNCIL_MEMBER: 'council_member',
  COUNCIL_METHOD: 'council_method',
  PR_MANAGER: 'pr_manager',
} as const satisfies Record<Uppercase<StaffRole>, StaffRole>;
registerEnumType(StaffRoleName, { name: 'StaffRole' });

@ObjectType('Staff')
export class StaffModel {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  displayName: string;

  @Field(() => StaffRoleName)
  role: StaffRole;

  /** Not on the wire: the agencies room resolves `agency` from it. */
  agencyId: string | null;
}

@ObjectType('SignInResult')
export class SignInResultModel {
  @Field(() => StaffModel)
  staff: StaffModel;
}
