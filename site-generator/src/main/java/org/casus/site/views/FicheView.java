package org.casus.site.views;

import java.util.List;

/**
 * Template {@code fiche.peb}, or the one named after the type ({@code article.peb}) where the theme has it.
 *
 * @param type the type's id
 * @param kind the word of the entry's first concept, such as news or knowledge, for types that have a date; else empty
 * @param date the entry's own date for people, empty where its type has none
 * @param dateIso the same for machines
 * @param glance the few facts by which one knows it among others: the first facets of its collection, and what the collection is
 *     sorted by
 * @param facts the other short values in the order of the type's fields
 * @param texts Markdown fields in order; the title is the field's label
 * @param items what it brings together, each with a text of its own
 * @param locators one or none
 * @param area the outline of its municipality on the same map, as an SVG path, or empty
 * @param place municipality and country as a person says them
 * @param profile one or none: for types with figures
 * @param twins the same entry for machines
 * @param previous one or none: the entry before this one in the collection's own order
 * @param next one or none
 * @param indexUrl the browser's index of the collection, by which previous and next become those of a reader's selection
 */
public record FicheView(
        Head head,
        SiteView site,
        List<LinkView> crumbs,
        String type,
        String typeLabel,
        String title,
        String summary,
        String kind,
        String date,
        String dateIso,
        List<Fact> glance,
        List<Fact> facts,
        List<TextPart> texts,
        List<ItemView> items,
        List<ImageView> pictures,
        List<LocatorView> locators,
        String area,
        String place,
        List<ProfileView> profile,
        List<ContactView> contacts,
        List<SourceLink> links,
        List<DocumentView> documents,
        List<RelatedView> related,
        Dates dates,
        String citation,
        List<Alternate> twins,
        List<LinkView> previous,
        List<LinkView> next,
        String indexUrl)
        implements PageView {}
