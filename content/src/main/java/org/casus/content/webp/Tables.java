package org.casus.content.webp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;

/** The constants of the format. */
final class Tables {

    private static final Map<String, int[]> READ = read();

    /** [type 4][band 8][context 3][node 11], flat. */
    static final int[] COEFFICIENTS = table("coefficients");

    static final int[] UPDATES = table("updates");

    /** [above 10][left 10][node 9], flat. */
    static final int[] MODES = table("modes");

    static final int[] DC = table("dc");
    static final int[] AC = table("ac");

    static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
    static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7};

    /** What a bit costs that has this probability, in 256ths of a bit. */
    static final int[] COST = cost();

    private Tables() {}

    private static int[] table(String name) {
        return Objects.requireNonNull(READ.get(name));
    }

    private static int[] cost() {
        int[] cost = new int[257];
        for (int of256 = 1; of256 <= 256; of256++) {
            // the strict one: the same on every machine
            cost[of256] = (int) StrictMath.rint(-256 * StrictMath.log(of256 / 256.0) / StrictMath.log(2));
        }
        cost[0] = cost[1];
        return cost;
    }

    private static Map<String, int[]> read() {
        Map<String, int[]> tables = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Tables.class.getResourceAsStream("vp8.txt")), StandardCharsets.US_ASCII))) {
            int[] into = {};
            int at = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line);
                if (line.startsWith("#")) {
                    continue;
                }
                if (Character.isLetter(line.charAt(0))) {
                    String name = words.nextToken();
                    into = new int[Integer.parseInt(words.nextToken())];
                    at = 0;
                    tables.put(name, into);
                }
                while (words.hasMoreTokens()) {
                    into[at++] = Integer.parseInt(words.nextToken());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }
}
