package org.casus.cms.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What an account or a token may do at most.
 *
 * @param types the types the roles are for; empty means all. Whoever administers does so for all types.
 */
record Rights(Set<Role> roles, Set<String> types) {

    static final Rights NONE = new Rights(Set.of(), Set.of());

    static final Rights ALL = new Rights(Set.of(Role.ADMIN), Set.of());

    Rights {
        roles = Set.copyOf(roles);
        types = Set.copyOf(types);
    }

    /** Whether somebody with these rights may give others away. */
    boolean cover(Rights given) {
        if (roles.contains(Role.ADMIN)) {
            return true;
        }
        boolean coversTypes = types.isEmpty() || (!given.types.isEmpty() && types.containsAll(given.types));
        return roles.containsAll(given.roles) && coversTypes;
    }

    /** What is left of these rights where the account they were made from has lost some of its own since. */
    Rights within(Rights account) {
        if (account.roles.contains(Role.ADMIN)) {
            return this;
        }
        Set<Role> keptRoles = EnumSet.noneOf(Role.class);
        keptRoles.addAll(roles);
        keptRoles.retainAll(account.roles);
        if (account.types.isEmpty()) {
            return new Rights(keptRoles, types);
        }
        Set<String> keptTypes = new HashSet<>(types.isEmpty() ? account.types : types);
        keptTypes.retainAll(account.types);
        // no type left is not the same as every type
        return keptTypes.isEmpty() ? NONE : new Rights(keptRoles, keptTypes);
    }
}
