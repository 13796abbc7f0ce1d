package org.casus.cms.access;

import java.util.Set;

/**
 * Who makes a request, with what they may do. A value: handed along, never looked up from deep within.
 *
 * @param name the account's name, as the journal keeps it; empty for somebody who is not signed in
 * @param types the types their roles are for; empty means all
 */
public record Caller(String name, Set<Role> roles, Set<String> types) {

    /** Somebody who is not signed in: sees what is published. */
    public static final Caller ANONYMOUS = new Caller("", Set.of(), Set.of());

    /** The application itself: at first start, and for what it does by the clock. */
    public static final Caller SYSTEM = new Caller("system", Set.of(Role.ADMIN), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        types = Set.copyOf(types);
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }

    public boolean mayAdminister() {
        return roles.contains(Role.ADMIN);
    }

    /** Everything of the type, drafts and private fields too. */
    public boolean mayReadDrafts(String type) {
        return hasFor(type, Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
    }

    /** One draft: an author reads what they wrote. */
    public boolean mayReadDraft(String type, String author) {
        return mayReadDrafts(type) || isAuthorOf(type, author);
    }

    public boolean mayCreate(String type) {
        return hasFor(type, Role.AUTHOR, Role.EDITOR);
    }

    public boolean mayEdit(String type, String author) {
        return hasFor(type, Role.EDITOR) || isAuthorOf(type, author);
    }

    public boolean mayPublish(String type) {
        return hasFor(type, Role.PUBLISHER);
    }

    private boolean isAuthorOf(String type, String author) {
        return isSignedIn() && name.equals(author) && hasFor(type, Role.AUTHOR);
    }

    private boolean hasFor(String type, Role... wanted) {
        if (roles.contains(Role.ADMIN)) {
            return true;
        }
        return (types.isEmpty() || types.contains(type))
                && Set.of(wanted).stream().anyMatch(roles::contains);
    }
}
