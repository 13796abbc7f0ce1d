package org.casus.site.views;

import java.util.List;

/** What belongs to one month, or to a year of which the month is not known. */
public record MonthView(String label, List<CardView> cards) {}
