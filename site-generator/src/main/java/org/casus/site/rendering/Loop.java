package org.casus.site.rendering;

/** Where a {@code for} is: what {@code loop} stands for. */
final class Loop {

    static final String NAME = "loop";

    private final int length;
    private int index;

    Loop(int length) {
        this.length = length;
    }

    void next() {
        index++;
    }

    Object field(String name) {
        return switch (name) {
            case "index" -> index;
            case "first" -> index == 0;
            case "last" -> index == length - 1;
            case "length" -> length;
            default -> throw new NotOrdinary();
        };
    }
}
