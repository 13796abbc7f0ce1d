package org.casus.site.writing;

/**
 * Which part of a site a bake makes.
 *
 * @param number from 1
 * @param input fingerprint of all that the whole site is made from: only parts of the same make one site
 */
public record Shard(int number, int of, String input) {

    String line() {
        return number + "\t" + of + "\t" + input;
    }

    static Shard of(String line) {
        String[] words = line.split("\t", -1);
        return new Shard(Integer.parseInt(words[0]), Integer.parseInt(words[1]), words[2]);
    }
}
