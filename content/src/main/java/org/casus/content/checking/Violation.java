package org.casus.content.checking;

import org.casus.content.LocalizedText;

/**
 * Something in an entry that must be mended.
 *
 * @param field the path of the value: {@code contacts[1].email}
 * @param message what is wrong and what would be right
 */
public record Violation(String field, LocalizedText message) {}
