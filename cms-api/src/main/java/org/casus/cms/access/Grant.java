package org.casus.cms.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A role, for some types or for all.
 *
 * @param types empty means all; whoever administers does so for all
 */
public record Grant(Role role, Set<String> types) {

    public Grant {
        types = Set.copyOf(types);
        if (role == Role.ADMIN && !types.isEmpty()) {
            throw new IllegalArgumentException("who administers does so for all types");
        }
    }

    /** Of all types. */
    public static Grant of(Role role) {
        return new Grant(role, Set.of());
    }

    public boolean isForAllTypes() {
        return types.isEmpty();
    }

    boolean isFor(String type) {
        return isForAllTypes() || types.contains(type);
    }

    /** Whether who has this one loses nothing without the other. */
    boolean covers(Grant other) {
        return role == other.role && (isForAllTypes() || (!other.isForAllTypes() && types.containsAll(other.types)));
    }

    Grant and(Grant sameRole) {
        if (isForAllTypes() || sameRole.isForAllTypes()) {
            return of(role);
        }
        Set<String> both = new HashSet<>(types);
        both.addAll(sameRole.types);
        return new Grant(role, both);
    }

    /** What both allow; none is not the same as all. */
    Optional<Grant> within(Grant other) {
        if (role != other.role) {
            return Optional.empty();
        }
        if (other.isForAllTypes()) {
            return Optional.of(this);
        }
        Set<String> kept = new HashSet<>(isForAllTypes() ? other.types : types);
        kept.retainAll(other.types);
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Grant(role, kept));
    }
}
