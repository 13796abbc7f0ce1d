package org.casus.site.views;

import java.util.List;
import org.casus.content.markdown.SafeHtml;

/**
 * What the page of a profile has more than a fiche.
 *
 * @param title the name of its figures
 * @param figures the latest of each
 * @param charts of figures that are there for several years
 * @param cases in the place of the profile, over all sites of the house
 */
public record ProfileView(String title, List<FigureView> figures, List<SafeHtml> charts, List<CasesView> cases) {}
