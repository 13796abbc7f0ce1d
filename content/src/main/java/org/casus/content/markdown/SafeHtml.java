package org.casus.content.markdown;

/** HTML that went through the sanitiser, or was made by our own templates: may be shown as it is. */
public record SafeHtml(String html) {

    @Override
    public String toString() {
        return html;
    }
}
