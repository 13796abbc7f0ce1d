package org.casus.site.cli;

import java.io.PrintWriter;
import java.util.OptionalLong;
import picocli.CommandLine.Help.Ansi;

/** How far a piece of work is: one line that is written over on a terminal, a line for each tenth elsewhere. */
final class ProgressLine {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final String name;
    private final boolean isTerminal;
    private long told = -1;

    ProgressLine(PrintWriter out, String name) {
        this(out, name, Ansi.AUTO.enabled());
    }

    ProgressLine(PrintWriter out, String name, boolean isTerminal) {
        this.out = out;
        this.name = name;
        this.isTerminal = isTerminal;
    }

    /** @param of how many there are, where that is known */
    void at(long done, OptionalLong of, String unit) {
        if (isTerminal) {
            out.print("\r" + name + " " + bar(done, of) + " " + count(done, of) + " " + unit + "\u001b[K");
            out.flush();
        } else {
            long step = of.isPresent() && of.getAsLong() > 0 ? done * 10 / of.getAsLong() : done / 10_000;
            if (step > told) {
                told = step;
                out.println(name + ": " + count(done, of) + " " + unit);
            }
        }
    }

    private static String bar(long done, OptionalLong of) {
        if (of.isEmpty() || of.getAsLong() == 0) {
            return "";
        }
        int full = (int) Math.min(WIDTH, done * WIDTH / of.getAsLong());
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
    }

    private static String count(long done, OptionalLong of) {
        return of.isPresent() ? done + " of " + of.getAsLong() : Long.toString(done);
    }

    /** Takes the line away again. */
    void end() {
        if (isTerminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
