package org.casus.content.sites;

import java.util.List;
import org.casus.content.LocalizedText;

/** A part of a home page. */
public sealed interface HomeBlock {

    /** A page of text, shown here instead of at an address of its own. */
    record Intro(String page) implements HomeBlock {}

    /** The newest of a collection. */
    record Latest(String collection, int count, LocalizedText title) implements HomeBlock {}

    /** The values of a facet that are in use. */
    record FacetTiles(String collection, String facet, LocalizedText title) implements HomeBlock {}

    /** The places of a collection. */
    record Map(String collection, LocalizedText title) implements HomeBlock {}

    /** Titles with a date, in the collection's own order. */
    record News(String collection, int count, LocalizedText title) implements HomeBlock {}

    /** The entries of a collection by a facet that says how far they are. */
    record Progress(String collection, String facet, LocalizedText title) implements HomeBlock {}

    /** Other sites of the house. */
    record Sites(List<String> sites) implements HomeBlock {

        public Sites {
            sites = List.copyOf(sites);
        }
    }
}
