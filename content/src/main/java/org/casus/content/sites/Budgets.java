package org.casus.content.sites;

/**
 * What a page may weigh, in kilobytes of 1,000 bytes, before anything is packed.
 *
 * @param page of HTML
 * @param styles of all styles that it loads together
 * @param scripts of all scripts that it loads together
 */
public record Budgets(int page, int styles, int scripts) {

    /** Where a site file says nothing. */
    public static final Budgets USUAL = new Budgets(300, 150, 150);
}
