package org.casus.content.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.content.vocabulary.Statements.Iri;
import org.casus.content.vocabulary.Statements.Literal;
import org.casus.content.vocabulary.Statements.Term;
import org.jspecify.annotations.Nullable;

/**
 * Turtle as vocabularies are written: prefixes and a base, plain IRIs, texts on one line, whole numbers. It knows what it
 * understands: whatever could mean anything else, or is not right, gets no answer and is read by {@link WholeTurtle}.
 */
final class OrdinaryTurtle {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";
    private static final Iri TYPE = new Iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Set<String> LANGUAGES = Set.of("nl", "en", "fr", "de");
    private static final int LONGEST_NUMBER = 9;

    private final String text;
    private final Map<String, String> prefixes = new HashMap<>();
    private final Statements statements = new Statements();
    private String base;
    private int at;

    private OrdinaryTurtle(String text, String base) {
        this.text = text;
        this.base = base;
    }

    /** Nothing where the text is not ordinary. */
    static Optional<Statements> read(String turtle, String base) {
        OrdinaryTurtle reader = new OrdinaryTurtle(turtle, base);
        return isPlain(base) && reader.readAll() ? Optional.of(reader.statements) : Optional.empty();
    }

    private boolean readAll() {
        while (!isAtEnd()) {
            boolean isRead = text.charAt(at) == '@' ? directive() : triples();
            if (!isRead || !took('.')) {
                return false;
            }
        }
        return true;
    }

    private boolean directive() {
        if (text.startsWith("@base ", at)) {
            at += "@base ".length();
            Iri iri = iriInBrackets();
            if (iri == null || !iri.iri().endsWith("/")) {
                return false;
            }
            base = iri.iri();
            return true;
        }
        if (!text.startsWith("@prefix ", at)) {
            return false;
        }
        at += "@prefix ".length();
        skipBlanks();
        String name = word();
        if (!took(':')) {
            return false;
        }
        Iri iri = iriInBrackets();
        if (iri == null) {
            return false;
        }
        prefixes.put(name, iri.iri());
        return true;
    }

    private boolean triples() {
        Term subject = iri();
        if (subject == null) {
            return false;
        }
        do {
            skipBlanks();
            Iri property = property();
            if (property == null) {
                return false;
            }
            do {
                Term value = value();
                if (value == null) {
                    return false;
                }
                statements.add(subject, property.iri(), value);
            } while (took(','));
        } while (took(';'));
        return true;
    }

    private @Nullable Iri property() {
        if (text.startsWith("a ", at)) {
            at++;
            return TYPE;
        }
        return iri();
    }

    private @Nullable Term value() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '"') {
            return literal();
        }
        return c >= '0' && c <= '9' ? number() : iri();
    }

    private @Nullable Literal number() {
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        boolean ends = at < text.length() && " \n\t;,".indexOf(text.charAt(at)) >= 0;
        return ends && at - from <= LONGEST_NUMBER ? new Literal(text.substring(from, at), "", XSD + "integer") : null;
    }

    private @Nullable Literal literal() {
        int from = at + 1;
        int end = from;
        while (end < text.length() && text.charAt(end) != '"') {
            char c = text.charAt(end);
            if (c == '\\' || c < ' ' || c >= Character.MIN_SURROGATE) {
                return null;
            }
            end++;
        }
        if (end == from || end >= text.length()) {
            return null;
        }
        at = end + 1;
        String said = text.substring(from, end);
        if (at >= text.length() || (text.charAt(at) != '@' && text.charAt(at) != '^')) {
            return new Literal(said, "", XSD + "string");
        }
        if (text.charAt(at) == '^') {
            return null;
        }
        at++;
        String language = word();
        boolean isKnown = LANGUAGES.contains(language) && (at == text.length() || text.charAt(at) != '-');
        return isKnown ? new Literal(said, language, LANG_STRING) : null;
    }

    private @Nullable Iri iri() {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '<') {
            return iriInBrackets();
        }
        String prefix = word();
        if (!prefixes.containsKey(prefix) || at >= text.length() || text.charAt(at) != ':') {
            return null;
        }
        at++;
        String local = word();
        boolean ends = at < text.length() && " \n\t;,".indexOf(text.charAt(at)) >= 0;
        return ends && !local.isEmpty() ? new Iri(prefixes.get(prefix) + local) : null;
    }

    private @Nullable Iri iriInBrackets() {
        skipBlanks();
        int end = text.indexOf('>', at);
        if (end < 0 || text.charAt(at) != '<') {
            return null;
        }
        String written = text.substring(at + 1, end);
        at = end + 1;
        if (written.startsWith("http://") || written.startsWith("https://")) {
            return isPlain(written) ? new Iri(written) : null;
        }
        return written.chars().allMatch(c -> (c >= 'a' && c <= 'z') || isDigit((char) c) || c == '-')
                ? new Iri(base + written)
                : null;
    }

    /** A host and a path of plain names, perhaps a {@code #} at the end. */
    private static boolean isPlain(String iri) {
        String rest = iri.substring(iri.indexOf("//") + 2);
        int slash = rest.indexOf('/');
        if (slash < 1 || rest.contains("//")) {
            return false;
        }
        for (int i = 0; i < slash; i++) {
            char c = rest.charAt(i);
            boolean isDot = c == '.' && i > 0 && rest.charAt(i - 1) != '.';
            if (!isLower(c) && !isDigit(c) && !isDot) {
                return false;
            }
        }
        for (int i = slash; i < rest.length(); i++) {
            char c = rest.charAt(i);
            boolean isName = isLetter(c) || isDigit(c) || c == '-' || c == '/';
            if (!isName && !(c == '#' && i == rest.length() - 1)) {
                return false;
            }
        }
        return isLower(rest.charAt(slash - 1));
    }

    /** Letters only: a name with anything else in it is not ordinary. May be empty. */
    private String word() {
        int from = at;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean took(char wanted) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at >= text.length();
    }

    /** Comments too. */
    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == ' ' || c == '\n' || c == '\t') {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
