package org.casus.cms.preview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in a link: which one it is, and the signature that nobody else can make. */
record LinkToken(String id, String signature) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

    static Optional<LinkToken> of(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new LinkToken(form.group(1), form.group(2))) : Optional.empty();
    }

    /** What is signed: the link with all that it allows. */
    static String signed(PreviewLink link) {
        return String.join(
                "\n",
                "preview",
                link.id(),
                Long.toString(link.entry()),
                Integer.toString(link.revision()),
                link.site(),
                link.expires().toString());
    }

    @Override
    public String toString() {
        return id + "." + signature;
    }
}
