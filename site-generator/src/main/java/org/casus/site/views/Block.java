package org.casus.site.views;

import java.util.List;

/** A part of a home page; {@code kind} tells a template which record it has. */
public sealed interface Block {

    String kind();

    /** The site's word of welcome. */
    record IntroBlock(String title, String intro, Prose html, List<ImageView> pictures) implements Block {
        @Override
        public String kind() {
            return "intro";
        }
    }

    /** The newest of a collection. */
    record LatestBlock(String title, List<CardView> cards, LinkView more) implements Block {
        @Override
        public String kind() {
            return "latest";
        }
    }

    /** The values of a facet that are in use. */
    record TilesBlock(String title, List<Tile> tiles, LinkView more) implements Block {
        @Override
        public String kind() {
            return "facetTiles";
        }
    }

    /** A collection on outline maps, one a region that has points. */
    record MapBlock(String title, List<MapView> maps, LinkView more) implements Block {
        @Override
        public String kind() {
            return "map";
        }
    }

    /** Titles with date and kind. */
    record NewsBlock(String title, List<CardView> items, LinkView more) implements Block {
        @Override
        public String kind() {
            return "news";
        }
    }

    /** What runs and what is done: the entries of a collection by one of its facets. */
    record ProgressBlock(String title, List<ProgressGroup> groups, LinkView more) implements Block {
        @Override
        public String kind() {
            return "progress";
        }
    }

    /** The sister sites. */
    record SitesBlock(List<SiteTile> sites) implements Block {
        @Override
        public String kind() {
            return "sites";
        }
    }
}
