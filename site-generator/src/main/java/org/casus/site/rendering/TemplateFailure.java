package org.casus.site.rendering;

import io.pebbletemplates.pebble.error.PebbleException;
import org.casus.content.SourceProblem;
import org.casus.site.theme.ThemeProblem;

/** A template that cannot be rendered: {@code fiche.peb:12: what is wrong}. */
public final class TemplateFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SourceProblem problem;

    private TemplateFailure(SourceProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public SourceProblem problem() {
        return problem;
    }

    static TemplateFailure of(String template, PebbleException failure) {
        Throwable reason = failure;
        while (reason.getCause() instanceof PebbleException || reason.getCause() instanceof ThemeProblem) {
            reason = reason.getCause();
        }
        String file = failure.getFileName() == null ? template : failure.getFileName();
        int line = failure.getLineNumber() == null ? 0 : failure.getLineNumber();
        String message = reason instanceof PebbleException pebble ? pebble.getPebbleMessage() : reason.getMessage();
        return new TemplateFailure(new SourceProblem(file, line, String.valueOf(message)), failure);
    }
}
