package org.casus.site.rendering;

import io.pebbletemplates.pebble.error.PebbleException;
import org.casus.site.theme.ThemeProblem;

/** A template that cannot be rendered: {@code fiche.peb:12: what is wrong}. */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TemplateFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static TemplateFailure of(String template, PebbleException failure) {
        Throwable reason = failure;
        while (reason.getCause() instanceof PebbleException || reason.getCause() instanceof ThemeProblem) {
            reason = reason.getCause();
        }
        String file = failure.getFileName() == null ? template : failure.getFileName();
        String line = failure.getLineNumber() == null ? "" : ":" + failure.getLineNumber();
        String message = reason instanceof PebbleException pebble ? pebble.getPebbleMessage() : reason.getMessage();
        return new TemplateFailure(file + line + ": " + message, failure);
    }

    static TemplateFailure of(String template, ThemeProblem failure) {
        return new TemplateFailure(template + ": " + failure.getMessage(), failure);
    }
}
