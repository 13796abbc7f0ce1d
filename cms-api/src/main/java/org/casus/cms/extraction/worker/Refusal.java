package org.casus.cms.extraction.worker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.casus.content.LocalizedText;

/** Why a document is not read. The process says which by the number it exits with. */
public enum Refusal {
    /** As {@code -XX:+ExitOnOutOfMemoryError} has it. */
    OUT_OF_MEMORY(
            3,
            "Dit document vraagt meer geheugen dan er voor één document is. Splits het, of bewaar het opnieuw zonder grote beelden.",
            "This document asks for more memory than there is for one. Split it, or save it again without large pictures."),
    ENCRYPTED(
            11,
            "Dit document is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord.",
            "This document is protected by a password. Save it without one."),
    CORRUPT(
            12,
            "Dit document is beschadigd of onvolledig. Open het in het programma waarmee het gemaakt is en bewaar het opnieuw.",
            "This document is damaged or incomplete. Open it in the program that made it and save it again."),
    BOMB(
            13,
            "Dit document pakt uit tot veel meer dan het lijkt en wordt niet gelezen.",
            "This document unpacks to much more than it seems and is not read."),
    TOO_LONG(
            14,
            "Dit document is te lang om in één keer om te zetten. Splits het.",
            "This document is too long to convert at once. Split it."),
    UNKNOWN_KIND(
            15,
            "Dit soort document wordt niet gelezen; wel PDF, DOCX, DOC, ODT, PPTX, PPT, ODP, XLSX, ODS, RTF, HTML en gewone tekst.",
            "This kind of document is not read; PDF, DOCX, DOC, ODT, PPTX, PPT, ODP, XLSX, ODS, RTF, HTML and plain text are."),
    /** The process was ended. */
    TOO_SLOW(
            137,
            "Dit document lezen duurt te lang. Splits het, of bewaar het opnieuw.",
            "Reading this document takes too long. Split it, or save it again.");

    private final int exit;
    private final String nl;
    private final String en;

    Refusal(int exit, String nl, String en) {
        this.exit = exit;
        this.nl = nl;
        this.en = en;
    }

    public int exit() {
        return exit;
    }

    public LocalizedText message() {
        return LocalizedText.of(nl, en);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this word, where there is one. */
    public static Optional<Refusal> of(String word) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.word().equals(word))
                .findFirst();
    }

    /** What a process means by the number it exited with. */
    public static Optional<Refusal> ofExit(int exit) {
        return Arrays.stream(values()).filter(refusal -> refusal.exit == exit).findFirst();
    }
}
