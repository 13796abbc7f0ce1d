package org.casus.cms.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles and types as one column keeps them: sorted words with a space between. */
final class Words {

    private Words() {}

    static String ofRoles(Collection<Role> roles) {
        return ofTypes(roles.stream().map(Role::word).toList());
    }

    static String ofTypes(Collection<String> types) {
        return types.stream().sorted().collect(Collectors.joining(" "));
    }

    static Set<Role> roles(String words) {
        return types(words).stream().map(word -> role(word).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> types(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Role> role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.word().equals(word))
                .findFirst();
    }
}
