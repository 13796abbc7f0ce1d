package org.casus.content.analysis;

import java.util.List;

/**
 * Dutch words without their endings: the algorithm of Kraaij and Pohlmann, as Snowball 3 has it under the name {@code
 * dutch}.
 *
 * <p>Lucene 10 took this stemmer out and kept Porter's for Dutch, which leaves <i>herbestemming</i> and
 * <i>herbestemmen</i> apart. Words come folded (a to z), so what the algorithm says of accents is not here. R1 and R2
 * are the parts of a word after its first and second vowels with a consonant.
 */
final class DutchStem {

    private static final String VOWELS = "aeiouy";
    private static final String NOT_LENGTHENED = "aeiouywx";

    // endings, the longest first
    private static final List<String> PLURALS = List.of("nde", "ies", "aus", "en", "es", "s");
    private static final List<String> DIMINUTIVES =
            List.of("lijke", "ische", "ieve", "ene", "je", "ge", "de", "te", "se", "re", "le");
    private static final List<String> NOUNS = List.of(
            "iteit", "atie", "isme", "arij", "erij", "heid", "rder", "ster", "ing", "fie", "gie", "sel", "dst", "tst");
    private static final List<String> ADJECTIVES = List.of(
            "achtiger",
            "achtigst",
            "eriger",
            "erigst",
            "lijker",
            "lijkst",
            "ioneel",
            "achtig",
            "atief",
            "erig",
            "baar",
            "laar",
            "naar",
            "raar",
            "tant",
            "end");
    private static final List<String> ADJECTIVES_IN_IG = List.of("iger", "igst", "ig");

    private final StringBuilder word;
    private int r1;
    private int r2;

    private DutchStem(String word) {
        this.word = new StringBuilder(word);
    }

    /** @param word of the letters a to z */
    static String of(String word) {
        DutchStem stem = new DutchStem(word);
        stem.measure();
        boolean isChanged = stem.plural();
        isChanged |= stem.diminutive();
        isChanged |= stem.noun();
        isChanged |= stem.adjective();
        isChanged |= stem.withoutPrefix();
        isChanged |= stem.withoutInfix();
        isChanged |= stem.softEnd();
        if (isChanged) {
            stem.singleEnd();
        }
        return stem.word.toString();
    }

    // --- what stands before a place

    private boolean isVowel(int place) {
        return VOWELS.indexOf(word.charAt(place)) >= 0;
    }

    private boolean isBefore(int place, String text) {
        int start = place - text.length();
        return start >= 0 && isAt(start, text);
    }

    private boolean isAt(int start, String text) {
        for (int letter = 0; letter < text.length(); letter++) {
            if (start + letter >= word.length() || word.charAt(start + letter) != text.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    private boolean isConsonantBefore(int place) {
        return place > 0 && !isBefore(place, "ij") && !isVowel(place - 1);
    }

    private boolean isVowelBefore(int place) {
        return place > 0 && (isVowel(place - 1) || isBefore(place, "ij"));
    }

    private boolean isInR1(int place) {
        return r1 <= place;
    }

    private boolean isConsonantInR1(int place) {
        return isInR1(place) && isConsonantBefore(place);
    }

    // --- changes, each of which says that it was made

    private boolean cut(int place) {
        word.setLength(place);
        return true;
    }

    private boolean replace(int place, String end) {
        word.setLength(place);
        word.append(end);
        return true;
    }

    private boolean cutAndLengthen(int place) {
        cut(place);
        return lengthen();
    }

    private boolean replaceAndLengthen(int place, String end) {
        replace(place, end);
        return lengthen();
    }

    /** A vowel that stood in an open syllable is written twice now that the syllable is closed: won-en, woon. */
    private boolean lengthen() {
        int place = word.length() - 2;
        if (place < 0 || NOT_LENGTHENED.indexOf(word.charAt(place + 1)) >= 0) {
            return true;
        }
        char vowel = word.charAt(place);
        boolean isAfterVowel = place > 0 && "aeiou".indexOf(word.charAt(place - 1)) >= 0;
        boolean isLengthened = switch (vowel) {
            case 'a', 'o', 'u' -> !isAfterVowel;
            case 'e' -> !isAfterVowel && !isUnstressed(place);
            default -> false;
        };
        if (isLengthened) {
            word.insert(place, vowel);
        }
        return true;
    }

    /** Whether there is a syllable before this e that takes the stress. */
    private boolean isUnstressed(int place) {
        int before = place - 1;
        if (before <= 0) {
            return false;
        }
        char second = word.charAt(before - 1);
        if ("aiou".indexOf(second) >= 0 || (second == 'e' && before == 1)) {
            return true;
        }
        return before >= 3
                && "aiou".indexOf(word.charAt(before - 2)) >= 0
                && "aeiou".indexOf(word.charAt(before - 3)) < 0;
    }

    /** The first of these that the word ends with; empty where there is none. */
    private String ending(List<String> longestFirst) {
        for (String end : longestFirst) {
            if (isBefore(word.length(), end)) {
                return end;
            }
        }
        return "";
    }

    private int placeOf(String end) {
        return word.length() - end.length();
    }

    // --- the steps

    private boolean plural() {
        String end = ending(PLURALS);
        int at = placeOf(end);
        return switch (end) {
            case "nde" -> replace(at, "nd");
            case "ies" -> isInR1(at) && replace(at, "ie");
            case "aus" -> isInR1(at) && isVowelBefore(at) && replace(at, "au");
            case "en" -> pluralEn(at);
            case "es" -> pluralEs(at);
            case "s" -> isInR1(at) && !(isBefore(at, "t") && isInR1(at - 1)) && isConsonantBefore(at) && cut(at);
            default -> false;
        };
    }

    private boolean pluralEs(int at) {
        if (isBefore(at, "ar") && isConsonantInR1(at - 2)) {
            return cutAndLengthen(at);
        }
        if (isBefore(at, "er") && isConsonantInR1(at - 2)) {
            return cut(at);
        }
        return isConsonantInR1(at) && replace(at, "e");
    }

    private boolean pluralEn(int at) {
        if (isBefore(at, "hed") && isInR1(at - 3)) {
            return replace(at - 3, "heid");
        }
        if (isBefore(at, "nd")) {
            return cut(at);
        }
        if (isBefore(at, "d") && isConsonantInR1(at - 1)) {
            return cut(at - 1);
        }
        if ((isBefore(at, "i") || isBefore(at, "j")) && isVowelBefore(at - 1)) {
            return cut(at);
        }
        return isConsonantInR1(at) && cutAndLengthen(at);
    }

    private boolean diminutive() {
        String end = ending(DIMINUTIVES);
        int at = placeOf(end);
        return switch (end) {
            case "je" -> diminutiveJe(at);
            case "lijke", "ische", "ge", "te", "se", "re" -> isInR1(at) && cut(word.length() - 1);
            case "de" -> isConsonantInR1(at) && cut(at);
            case "le" -> isInR1(at) && replaceAndLengthen(at, "l");
            case "ene" -> isConsonantInR1(at) && replaceAndLengthen(at, "en");
            case "ieve" -> isConsonantInR1(at) && replace(at, "ief");
            default -> false;
        };
    }

    private boolean diminutiveJe(int at) {
        if (isBefore(at, "et") && isConsonantInR1(at - 2)) {
            return cut(at - 2);
        }
        if (isBefore(at, "rnt")) {
            return replace(at - 3, "rn");
        }
        if (isBefore(at, "t") && isInR1(at - 1) && at > 1 && isVowelBefore(at - 2)) {
            return cut(at - 1);
        }
        if (isBefore(at, "ink")) {
            return replace(at - 3, "ing");
        }
        if (isBefore(at, "mp")) {
            return replace(at - 2, "m");
        }
        return isConsonantInR1(at) && cut(at);
    }

    private boolean noun() {
        String end = ending(NOUNS);
        int at = placeOf(end);
        return switch (end) {
            case "atie" -> isInR1(at) && replace(at, "eer");
            case "iteit" -> isInR1(at) && cutAndLengthen(at);
            case "heid", "sel", "ster" -> isInR1(at) && cut(at);
            case "rder" -> replace(at, "r");
            case "ing", "isme", "erij" -> isBefore(at, "ild") ? replace(at, "er") : isInR1(at) && cutAndLengthen(at);
            case "arij" -> isConsonantInR1(at) && replace(at, "aar");
            case "fie" -> r2 <= at && replaceAndLengthen(at, "f");
            case "gie" -> r2 <= at && replaceAndLengthen(at, "g");
            case "tst" -> isConsonantInR1(at) && replace(at, "t");
            case "dst" -> isConsonantInR1(at) && replace(at, "d");
            default -> false;
        };
    }

    private boolean adjective() {
        String end = ending(ADJECTIVES);
        int at = placeOf(end);
        boolean isChanged = switch (end) {
            case "ioneel" -> isInR1(at) && replace(at, "ie");
            case "atief" -> isInR1(at) && replace(at, "eer");
            case "baar", "achtig", "achtiger", "achtigst" -> isInR1(at) && cut(at);
            case "naar", "laar", "raar" -> isInR1(at) && isVowelBefore(at) && replace(at, end.substring(0, 1));
            case "tant" -> isInR1(at) && replace(at, "teer");
            case "lijker", "lijkst" -> isInR1(at) && replace(at, "lijk");
            case "eriger", "erigst", "erig", "end" -> isConsonantInR1(at) && cutAndLengthen(at);
            default -> false;
        };
        return isChanged || adjectiveIg();
    }

    private boolean adjectiveIg() {
        String end = ending(ADJECTIVES_IN_IG);
        int at = placeOf(end);
        boolean isInnig = at == 3 && isBefore(at, "inn");
        return !end.isEmpty() && !isInnig && isConsonantInR1(at) && cutAndLengthen(at);
    }

    /** The ge- of gebouwd, unless too little would be left. */
    private boolean withoutPrefix() {
        if (!isAt(0, "ge") || !isEnoughFrom(2) || isPartOfTheStem()) {
            return false;
        }
        word.delete(0, 2);
        measure();
        participleEnd();
        return true;
    }

    private boolean isPartOfTheStem() {
        String rest = word.substring(2);
        return rest.startsWith("eft")
                || rest.startsWith("vaa")
                || rest.startsWith("vare")
                || (rest.startsWith("val") && !rest.startsWith("vali"));
    }

    /** The -ge- of opgebouwd. */
    private boolean withoutInfix() {
        int at = word.isEmpty() ? -1 : word.indexOf("ge", 1);
        if (at < 0 || !isEnoughFrom(at + 2)) {
            return false;
        }
        word.delete(at, at + 2);
        measure();
        participleEnd();
        return true;
    }

    /** At least three letters, with a vowel and something after it. */
    private boolean isEnoughFrom(int start) {
        if (start + 3 > word.length()) {
            return false;
        }
        int place = start;
        while (place < word.length() && vowelAt(place) == 0) {
            place++;
        }
        if (place == word.length()) {
            return false;
        }
        place = afterVowels(place);
        return place < word.length();
    }

    /** The -d or -t of what had a ge-. */
    private void participleEnd() {
        int at = word.length() - 1;
        if (at < 0 || !isConsonantInR1(at)) {
            return;
        }
        if (word.charAt(at) == 'd' && !(isBefore(at, "n") && isInR1(at - 1))) {
            if (at == 2 && isBefore(at, "in")) {
                replace(at, "n");
            } else {
                cut(at);
            }
        } else if (word.charAt(at) == 't'
                && !(isBefore(at, "h") && isInR1(at - 1))
                && !(at == 2 && isBefore(at, "en"))) {
            cut(at);
        }
    }

    private boolean softEnd() {
        int at = word.length() - 1;
        return at > 0 && word.charAt(at) == 't' && "kfp".indexOf(word.charAt(at - 1)) >= 0 && cut(at);
    }

    private void singleEnd() {
        int at = word.length() - 1;
        if (at < 0 || isVowel(at)) {
            return;
        }
        char last = word.charAt(at);
        boolean isTwice = at > 0 && word.charAt(at - 1) == last;
        if (isTwice) {
            boolean isInn = at == 2 && last == 'n' && word.charAt(0) == 'i';
            word.setLength(isInn ? at + 1 : at);
        } else if (last == 'v') {
            word.setCharAt(at, 'f');
        } else if (last == 'z') {
            word.setCharAt(at, 's');
        }
    }

    // --- regions

    private void measure() {
        r1 = word.length();
        r2 = word.length();
        int first = region(0);
        if (first > 0) {
            r1 = first;
            int second = region(first);
            if (second > 0) {
                r2 = second;
            }
        }
    }

    /** The place after the next consonants, vowels and one consonant; 0 where there are none. */
    private int region(int start) {
        int place = start;
        while (place < word.length() && !isVowel(place)) {
            place++;
        }
        int after = afterVowels(place);
        return after > place && after < word.length() && !isVowel(after) ? after + 1 : 0;
    }

    private int afterVowels(int start) {
        int place = start;
        while (vowelAt(place) > 0) {
            place += vowelAt(place);
        }
        return place;
    }

    /** How many letters the vowel here has; ij is one of two. */
    private int vowelAt(int place) {
        if (place >= word.length()) {
            return 0;
        }
        if (isAt(place, "ij")) {
            return 2;
        }
        return isVowel(place) ? 1 : 0;
    }
}
