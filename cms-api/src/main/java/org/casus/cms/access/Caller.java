package org.casus.cms.access;

import java.util.Arrays;
import java.util.Set;
import org.casus.cms.http.Problem;

/**
 * Who makes a request, with what they may do. A value: handed along, never looked up from deep within.
 *
 * @param name the account's name, as the journal keeps it; empty for somebody who is not signed in
 */
public record Caller(String name, Rights rights) {

    /** Somebody who is not signed in: sees what is published. */
    public static final Caller ANONYMOUS = new Caller("", Rights.NONE);

    /** The application itself: at first start, and for what it does by the clock. */
    public static final Caller SYSTEM = new Caller("system", Rights.ALL);

    /** With the same types for each of the roles; none means all. */
    public Caller(String name, Set<Role> roles, Set<String> types) {
        this(name, Rights.of(roles, types));
    }

    /** What they are for at least one type. */
    public Set<Role> roles() {
        return rights.roles();
    }

    public boolean isSignedIn() {
        return !name.isEmpty();
    }

    public boolean mayAdminister() {
        return rights.mayAdminister();
    }

    /** @throws Problem 401 for somebody who is not signed in */
    public void mustBeSignedIn() {
        if (!isSignedIn()) {
            throw Problem.signInNeeded();
        }
    }

    /** @throws Problem 401 or 403 for anybody but an administrator */
    public void mustAdminister() {
        mustBeSignedIn();
        if (!mayAdminister()) {
            throw Problem.forbidden("Dit is voor beheerders.", "This is for administrators.");
        }
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

    /** Gives an opinion on drafts of the type. */
    public boolean mayReview(String type) {
        return hasFor(type, Role.REVIEWER);
    }

    private boolean isAuthorOf(String type, String author) {
        return isSignedIn() && name.equals(author) && hasFor(type, Role.AUTHOR);
    }

    private boolean hasFor(String type, Role... wanted) {
        return mayAdminister() || Arrays.stream(wanted).anyMatch(role -> rights.has(role, type));
    }
}
