package org.casus.site.views;

/** One value of a fact; the address is empty where there is nothing to go to. */
public record FactValue(String text, String url) {}
