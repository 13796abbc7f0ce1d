package org.casus.site.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code casus bake} with plain options. To start the library that reads command lines costs as much as to bake some hundred
 * pages, and a bake has few words. Whatever is not plain, or wrong, is that library's.
 */
final class PlainBake {

    private static final Set<String> WITH_VALUE =
            Set.of("--site", "--from", "--sites", "--themes", "--out", "--base-url");
    private static final Set<String> ALONE = Set.of("--full", "--no-compress", "--profile", "--json");

    private PlainBake() {}

    /** Where a command speaks. */
    record Voice(PrintWriter out, PrintWriter err) {}

    /** Nothing where it is no plain bake; nothing is done then. */
    static Optional<Integer> run(String... arguments) {
        return options(arguments).map(options -> run(options, voice()));
    }

    private static Voice voice() {
        return new Voice(writer(System.out), writer(System.err));
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(to, true, to.charset());
    }

    static Optional<Map<String, String>> options(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("bake")) {
            return Optional.empty();
        }
        Map<String, String> options = new HashMap<>();
        for (int at = 1; at < arguments.length; at++) {
            String name = arguments[at];
            boolean isAlone = ALONE.contains(name);
            boolean hasValue = at + 1 < arguments.length && isPlain(arguments[at + 1]);
            if (!isAlone && !(WITH_VALUE.contains(name) && hasValue)) {
                return Optional.empty();
            }
            if (options.put(name, isAlone ? "" : arguments[++at]) != null) {
                return Optional.empty();
            }
        }
        return options.containsKey("--site") ? Optional.of(options) : Optional.empty();
    }

    private static boolean isPlain(String value) {
        return !value.isEmpty() && "-@\"'".indexOf(value.charAt(0)) < 0;
    }

    @SuppressWarnings("IllegalCatch") // as the library does: what nobody foresaw is shown whole
    private static int run(Map<String, String> options, Voice voice) {
        try {
            return BakeCommand.of(options, voice).call();
        } catch (Exception e) {
            String message = Casus.wordsOf(e);
            if (message.isEmpty()) {
                e.printStackTrace(voice.err());
            } else {
                voice.err().println("casus bake: " + message);
            }
            return Casus.FAILED;
        }
    }
}
