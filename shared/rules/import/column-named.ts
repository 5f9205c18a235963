import { withoutCurrency } from '../currency-signs.ts';
import { type Like, roleLike, roleNamed } from './name-book.ts';
import type { NamedRole, RoleTable } from './roles.ts';

/** What a column is by its very name, the currency behind it apart (`Amount (KES)`). */
export function nameExactly<Role extends string>(
  name: string,
  { names }: Pick<RoleTable<Role>, 'names'>,
): NamedRole<Role> | null {
  if (!/\p{L}|№/u.test(name)) return null;
  const found = roleNamed(names, name);
  const bare = found === null ? withoutCurrency(name) : name;
  return bare === name.trim() || found !== null ? found : roleNamed(names, bare);
}

/** What a column is by a name that is like a known one, which is a guess. */
export function nameAlike<Role extends string>(
  name: string,
  { names }: Pick<RoleTable<Role>, 'names'>,
): Like<NamedRole<Role>> | null {
  return roleLike(names, withoutCurrency(name));
}
