package org.casus.cms.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an account, a group or a token may do at most.
 *
 * @param grants one for each role, in the order of the roles
 */
public record Rights(List<Grant> grants) {

    public static final Rights NONE = new Rights(List.of());

    public static final Rights ALL = new Rights(List.of(Grant.of(Role.ADMIN)));

    public Rights {
        grants = oneForEachRole(grants);
    }

    /** The same types for each of the roles; an administrator's are all. */
    public static Rights of(Collection<Role> roles, Set<String> types) {
        return new Rights(roles.stream()
                .map(role -> role == Role.ADMIN ? Grant.of(role) : new Grant(role, types))
                .toList());
    }

    private static List<Grant> oneForEachRole(List<Grant> grants) {
        Map<Role, Grant> byRole = new EnumMap<>(Role.class);
        grants.forEach(grant -> byRole.merge(grant.role(), grant, Grant::and));
        return List.copyOf(byRole.values());
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that are named; empty where a role is for all types, or where there is no role. */
    public Set<String> types() {
        return grants.stream().anyMatch(Grant::isForAllTypes)
                ? Set.of()
                : grants.stream().flatMap(grant -> grant.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean mayAdminister() {
        return grants.stream().anyMatch(grant -> grant.role() == Role.ADMIN);
    }

    boolean has(Role role, String type) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.isFor(type));
    }

    public Rights and(Rights more) {
        return new Rights(Stream.concat(grants.stream(), more.grants.stream()).toList());
    }

    /** Whether somebody with these rights may give the others away. */
    public boolean cover(Rights given) {
        return mayAdminister()
                || given.grants.stream().allMatch(wanted -> grants.stream().anyMatch(own -> own.covers(wanted)));
    }

    /** What is left of these rights where the account they were made from has lost some of its own since. */
    public Rights within(Rights account) {
        if (account.mayAdminister()) {
            return this;
        }
        return new Rights(grants.stream()
                .flatMap(own -> account.grants.stream().flatMap(theirs -> own.within(theirs).stream()))
                .toList());
    }

    /** As one column keeps it: {@code editor:article,church publisher}; a role alone is for all types. */
    public String text() {
        return grants.stream().map(Rights::word).collect(Collectors.joining(" "));
    }

    private static String word(Grant grant) {
        String types = grant.types().stream().sorted().collect(Collectors.joining(","));
        return grant.role().word() + (types.isEmpty() ? "" : ":" + types);
    }

    /** What {@link #text} wrote. */
    public static Rights ofText(String text) {
        return new Rights(Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Rights::grant)
                .sorted(Comparator.comparing(Grant::role))
                .toList());
    }

    private static Grant grant(String word) {
        String[] parts = word.split(":", 2);
        Optional<Role> role = Role.of(parts[0]);
        return new Grant(role.orElseThrow(), parts.length == 1 ? Set.of() : Set.of(parts[1].split(",", -1)));
    }
}
