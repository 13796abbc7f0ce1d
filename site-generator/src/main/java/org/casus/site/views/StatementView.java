package org.casus.site.views;

import java.util.List;

/**
 * What a site says of its accessibility, as the model statement of the European Union has it.
 *
 * @param status {@code full}, {@code partial}, {@code none} or {@code untested}
 * @param method {@code self} or {@code expert}
 * @param reviewed the day on which it was last looked at again; may be empty
 * @param enforcement may be empty
 */
public record StatementView(
        String publisher,
        String site,
        String standard,
        String status,
        List<String> shortcomings,
        List<String> burden,
        List<String> exempt,
        String prepared,
        String reviewed,
        String method,
        String feedback,
        String enforcement) {}
