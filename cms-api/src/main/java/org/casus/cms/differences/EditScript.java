package org.casus.cms.differences;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * What must go and what must come to make one row of things into another: few changes, by the algorithm of Myers (1986) in
 * its linear-space form.
 *
 * <p>Rows that have little in common cost too much to compare well. Beyond a bound what is left is called replaced as a
 * whole, which is true, if not the shortest way to say it.
 */
final class EditScript {

    /** Changes looked through at most before a part is given up: its square bounds the time. */
    private static final int MOST_CHANGES = 1500;

    /** Comparisons in all; some tens of milliseconds. */
    private static final int MOST_COMPARISONS = 20_000_000;

    private static final int NOWHERE = -1;

    private final int[] before;
    private final int[] after;
    private final BitSet gone = new BitSet();
    private final BitSet come = new BitSet();
    private int comparisons;

    private EditScript(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /** @param before the same number stands for the same thing, in both rows */
    static EditScript of(int[] before, int[] after) {
        EditScript script = new EditScript(before, after);
        script.compare(new Part(0, before.length, 0, after.length));
        return script;
    }

    /** Places in the row before of what is there no more. */
    BitSet gone() {
        return gone;
    }

    /** Places in the row after of what was not there. */
    BitSet come() {
        return come;
    }

    /** Two stretches that are compared: from a to aEnd of the row before, from b to bEnd of the row after. */
    private record Part(int a, int aEnd, int b, int bEnd) {

        boolean isOneSided() {
            return a == aEnd || b == bEnd;
        }
    }

    private record Point(int x, int y) {}

    private void compare(Part whole) {
        Part part = withoutSameEnds(whole);
        Optional<Point> middle = part.isOneSided() ? Optional.empty() : middle(part);
        if (middle.isEmpty()) {
            gone.set(part.a, part.aEnd);
            come.set(part.b, part.bEnd);
            return;
        }
        int a = part.a + middle.get().x;
        int b = part.b + middle.get().y;
        compare(new Part(part.a, a, part.b, b));
        compare(new Part(a, part.aEnd, b, part.bEnd));
    }

    private Part withoutSameEnds(Part part) {
        int a = part.a;
        int b = part.b;
        while (a < part.aEnd && b < part.bEnd && before[a] == after[b]) {
            a++;
            b++;
        }
        int aEnd = part.aEnd;
        int bEnd = part.bEnd;
        while (aEnd > a && bEnd > b && before[aEnd - 1] == after[bEnd - 1]) {
            aEnd--;
            bEnd--;
        }
        return new Part(a, aEnd, b, bEnd);
    }

    /** A point where paths from both ends meet; nothing where that takes too long. */
    private Optional<Point> middle(Part part) {
        int width = part.aEnd - part.a;
        int height = part.bEnd - part.b;
        int bound = Math.min((width + height + 1) / 2, MOST_CHANGES);
        Front forward = new Front(part, bound, false);
        Front backward = new Front(part, bound, true);
        int delta = width - height;
        for (int changes = 0; changes <= bound && comparisons < MOST_COMPARISONS; changes++) {
            Optional<Point> met = forward.advance(changes, backward, delta, delta % 2 != 0);
            if (met.isPresent()) {
                return met;
            }
            Optional<Point> back = backward.advance(changes, forward, delta, delta % 2 == 0);
            if (back.isPresent()) {
                return back.map(point -> new Point(width - point.x, height - point.y));
            }
        }
        return Optional.empty();
    }

    /** How far one gets from one end with so many changes, on each diagonal. */
    private final class Front {

        private final Part part;
        private final boolean isBackward;
        private final int width;
        private final int height;
        private final int bound;
        private final int[] reached;

        Front(Part part, int bound, boolean isBackward) {
            this.part = part;
            this.isBackward = isBackward;
            this.width = part.aEnd - part.a;
            this.height = part.bEnd - part.b;
            this.bound = bound;
            this.reached = new int[2 * bound + 3];
            Arrays.fill(reached, NOWHERE);
        }

        private int at(int diagonal) {
            return Math.abs(diagonal) > bound ? NOWHERE : reached[bound + 1 + diagonal];
        }

        /** @return where this front, with its own corner as origin, meets the other */
        Optional<Point> advance(int changes, Front other, int delta, boolean mayMeet) {
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int x = start(changes, diagonal);
                if (x != NOWHERE) {
                    x = slide(x, diagonal);
                    int across = other.at(delta - diagonal);
                    if (mayMeet && across != NOWHERE && x + across >= width) {
                        return Optional.of(new Point(x, x - diagonal));
                    }
                }
                reached[bound + 1 + diagonal] = x;
            }
            return Optional.empty();
        }

        private int start(int changes, int diagonal) {
            if (changes == 0) {
                return 0;
            }
            int left = at(diagonal - 1);
            int right = left == NOWHERE || left == width ? NOWHERE : left + 1;
            int above = at(diagonal + 1);
            int down = above == NOWHERE || above - diagonal > height ? NOWHERE : above;
            return Math.max(right, down);
        }

        private int slide(int from, int diagonal) {
            int x = from;
            int y = from - diagonal;
            while (x < width && y < height && isSame(x, y)) {
                x++;
                y++;
            }
            comparisons += x - from + 1;
            return x;
        }

        private boolean isSame(int x, int y) {
            return isBackward
                    ? before[part.aEnd - 1 - x] == after[part.bEnd - 1 - y]
                    : before[part.a + x] == after[part.b + y];
        }
    }
}
