package org.casus.site.writing;

/**
 * Which part of a site a bake makes.
 *
 * @param number from 1
 * @param input fingerprint of all that the whole site is made from: only parts of the same make one site
 * @param base where the whole site will be
 */
public record Shard(int number, int of, String input, String base) {

    boolean isSamePartAs(Shard other) {
        return number == other.number && of == other.of;
    }

    String line() {
        return number + "\t" + of + "\t" + input + "\t" + base;
    }

    static Shard of(String line) {
        String[] words = line.split("\t", -1);
        return new Shard(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2], words[3]);
    }
}
