package org.casus.site.views;

import java.util.List;

/** A row of the fact list: the field, its label, its values. */
public record Fact(String name, String label, List<FactValue> values) {}
