package org.casus.content.analysis;

import org.casus.content.LocalizedText;

/** A question that is not answered; says why, as the end of a sentence. */
public final class QuestionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText why;

    QuestionRefused(String nl, String en) {
        super(en);
        this.why = LocalizedText.of(nl, en);
    }

    public LocalizedText why() {
        return why;
    }
}
