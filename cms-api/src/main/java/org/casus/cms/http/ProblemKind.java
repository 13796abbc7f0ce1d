package org.casus.cms.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.casus.content.LocalizedText;

/** What can go wrong for a caller; the constant's name in lower case is the last word of the problem's type. */
public enum ProblemKind {
    MALFORMED_REQUEST(400, "Het verzoek is onleesbaar", "The request cannot be read"),
    MALFORMED_JSON(400, "Onleesbare JSON", "Malformed JSON"),
    INVALID_PARAMETER(400, "Ongeldige parameter", "Invalid parameter"),
    SIGN_IN_NEEDED(401, "Aanmelden nodig", "Sign-in needed"),
    FORBIDDEN(403, "Niet toegestaan", "Not allowed"),
    NOT_FOUND(404, "Niet gevonden", "Not found"),
    METHOD_NOT_ALLOWED(405, "Methode niet mogelijk", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Gevraagd formaat bestaat niet", "Not acceptable"),
    CONFLICT(409, "Niet mogelijk in deze toestand", "Conflict"),
    GONE(410, "Niet meer gepubliceerd", "Gone"),
    PRECONDITION_FAILED(412, "Ondertussen gewijzigd", "Changed in the meantime"),
    TOO_LARGE(413, "Te groot", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Formaat wordt niet gelezen", "Unsupported media type"),
    RANGE_NOT_SATISFIABLE(416, "Dit deel bestaat niet", "Range not satisfiable"),
    INVALID_ENTRY(422, "De fiche klopt nog niet", "The entry does not hold yet"),
    UNREADABLE_DOCUMENT(422, "Het document kan niet gelezen worden", "The document cannot be read"),
    PRECONDITION_REQUIRED(428, "If-Match ontbreekt", "Precondition required"),
    TOO_MANY_REQUESTS(429, "Te veel verzoeken", "Too many requests"),
    INTERNAL(500, "Fout in de server", "Internal error"),
    NOT_IMPLEMENTED(501, "Bestaat nog niet", "Not implemented yet"),
    UNAVAILABLE(503, "Even niet beschikbaar", "Unavailable for the moment"),
    MAIL_NOT_CONFIGURED(503, "Geen mailserver ingesteld", "No mail server is configured");

    private final int status;
    private final String titleNl;
    private final String titleEn;

    ProblemKind(int status, String nl, String en) {
        this.status = status;
        this.titleNl = nl;
        this.titleEn = en;
    }

    public int status() {
        return status;
    }

    public LocalizedText title() {
        return LocalizedText.of(titleNl, titleEn);
    }

    /** The last segment of the problem's type. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this status; the first where several share it. */
    public static Optional<ProblemKind> ofStatus(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
    }
}
