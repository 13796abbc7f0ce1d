package org.casus.site.views;

/** When an entry was published and last changed, for machines and for people; all empty where it is not known. */
public record Dates(String publishedIso, String published, String modifiedIso, String modified) {}
