package org.casus.cms.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;

/**
 * Something the caller should know and can act on: thrown anywhere, answered as RFC 9457 problem details.
 *
 * <p>Its detail is for the caller's eyes: it names what they sent, never another entry's data. A transaction in which it
 * is thrown is rolled back.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient LocalizedText detail;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;
    private final transient Map<String, JsonNode> members;

    private Problem(
            ProblemKind kind,
            LocalizedText detail,
            List<Violation> violations,
            Map<String, String> headers,
            Map<String, JsonNode> members) {
        // no stack trace: a problem is an answer, not a bug
        super(detail.in("en"), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(ProblemKind kind, LocalizedText detail) {
        return new Problem(kind, detail, List.of(), Map.of(), Map.of());
    }

    public static Problem of(ProblemKind kind, String nl, String en) {
        return of(kind, LocalizedText.of(nl, en));
    }

    public static Problem notFound() {
        return of(ProblemKind.NOT_FOUND, "Op dit adres is er niets.", "There is nothing at this address.");
    }

    public static Problem signInNeeded() {
        return of(
                        ProblemKind.SIGN_IN_NEEDED,
                        "Meld aan (POST /session) en geef het token mee: Authorization: Bearer ….",
                        "Sign in (POST /session) and send the token along: Authorization: Bearer ….")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    public static Problem forbidden(String nl, String en) {
        return of(ProblemKind.FORBIDDEN, nl, en);
    }

    /** What api.md describes and this version does not do. */
    public static Problem notImplemented(String what) {
        return of(
                ProblemKind.NOT_IMPLEMENTED,
                "Deze versie kent dit nog niet: " + what + ".",
                "This version does not do this yet: " + what + ".");
    }

    public static Problem invalidParameter(String parameter, String nl, String en) {
        return of(ProblemKind.INVALID_PARAMETER, nl, en).with("parameter", TextNode.valueOf(parameter));
    }

    public static Problem invalidEntry(List<Violation> violations) {
        LocalizedText detail = LocalizedText.of(
                violations.size() == 1 ? "1 veld klopt niet." : violations.size() + " velden kloppen niet.",
                violations.size() == 1 ? "1 field is wrong." : violations.size() + " fields are wrong.");
        return new Problem(ProblemKind.INVALID_ENTRY, detail, violations, Map.of(), Map.of());
    }

    /** What does not hold where more than one entry is at stake. */
    public static Problem invalid(LocalizedText detail, List<Violation> violations) {
        return new Problem(ProblemKind.INVALID_ENTRY, detail, violations, Map.of(), Map.of());
    }

    public Problem withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(kind, detail, violations, more, members);
    }

    /** The same with one more member in its JSON. */
    public Problem with(String member, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(kind, detail, violations, headers, more);
    }

    /** The same, where it is about one of several things: its words begin with that thing's name. */
    public Problem about(String thing) {
        LocalizedText named = LocalizedText.of(thing + ": " + detail.in("nl"), thing + ": " + detail.in("en"));
        List<Violation> theirs = violations.stream()
                .map(violation -> new Violation(thing + " " + violation.field(), violation.message()))
                .toList();
        return new Problem(kind, named, theirs, headers, members);
    }

    public ProblemKind kind() {
        return kind;
    }

    public LocalizedText detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Map<String, JsonNode> members() {
        return members;
    }
}
