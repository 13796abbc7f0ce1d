package org.casus.cms.http;

import java.util.List;
import java.util.Locale;
import org.casus.content.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Which language a caller is answered in. */
public final class Languages {

    private static final List<String> SPOKEN = List.of("nl", "en");

    private Languages() {}

    /** Dutch or English by {@code Accept-Language} (RFC 4647 look-up); Dutch where it is absent, unreadable or names neither. */
    public static String of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return LocalizedText.DEFAULT_LANGUAGE;
        }
        try {
            String tag = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return tag == null ? LocalizedText.DEFAULT_LANGUAGE : tag;
        } catch (IllegalArgumentException e) {
            // a header that cannot be read is a header that was not sent (RFC 9110, 12.5.4)
            return LocalizedText.DEFAULT_LANGUAGE;
        }
    }
}
