package org.casus.site.checking;

/** What a page consists of: elements, and the text in them. */
sealed interface Piece permits Element, Piece.Text {

    record Text(String text) implements Piece {}
}
