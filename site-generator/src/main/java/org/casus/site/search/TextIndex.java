package org.casus.site.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.site.hashing.Hashes;

/**
 * The words of a site with the texts they stand in, cut into chunks of words that follow each other in the alphabet, so
 * that the words with one beginning are mostly in one file.
 *
 * <p>It can be brought up to date with other texts, for less work the fewer there are; what comes out is the same as of a
 * fresh one. A text must keep its number as long as it is there.
 */
public final class TextIndex {

    /** More than this a word cannot weigh in one text. */
    public static final int HEAVIEST = 15;

    /** A chunk begins near its share of the whole, at the word whose hash is lowest: so it stays where it was. */
    private static final int WINDOW = 64;

    private static final int VERSION_LENGTH = 12;

    /** With more than one in so many texts changed it is begun again. */
    private static final int MANY = 4;

    private final String language;
    private final TreeMap<String, Postings> words = new TreeMap<>();
    private final Map<Integer, Known> known = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private List<Chunk> chunks = List.of();

    private record Known(Searched text, int length) {}

    /**
     * Some words with their texts.
     *
     * @param from before which none of its words stands; the chunk before ends there
     * @param to the first word of the chunk after; empty of the last
     * @param json terms and postings beside each other
     * @param version another one where they are
     */
    public record Chunk(String from, String to, String json, String version) {}

    public TextIndex(String language) {
        this.language = language;
    }

    public String language() {
        return language;
    }

    /** Makes these the texts that there are. */
    public void update(SortedMap<Integer, Searched> texts) {
        Set<Integer> gone = new HashSet<>(known.keySet());
        gone.removeAll(texts.keySet());
        List<Map.Entry<Integer, Searched>> fresh = texts.entrySet().stream()
                .filter(text -> !isKnown(text.getKey(), text.getValue()))
                .toList();
        if ((long) (gone.size() + fresh.size()) * MANY > texts.size()) {
            words.clear();
            known.clear();
            chunks = List.of();
            texts.forEach(this::add);
        } else {
            gone.forEach(this::remove);
            fresh.forEach(text -> {
                remove(text.getKey());
                add(text.getKey(), text.getValue());
            });
        }
    }

    @SuppressWarnings("ReferenceEquality") // most are the same object, and then a comparison of long texts is saved
    private boolean isKnown(int number, Searched text) {
        Known one = known.get(number);
        return one != null && (one.text() == text || one.text().key().equals(text.key()));
    }

    private void add(int number, Searched text) {
        Words found = Words.of(language, text.passages());
        found.weights().forEach((word, weight) -> {
            words.computeIfAbsent(word, fresh -> new Postings()).put(number, weight);
            touched.add(word);
        });
        known.put(number, new Known(text, found.length()));
    }

    private void remove(int number) {
        Known gone = known.remove(number);
        if (gone == null) {
            return;
        }
        Words.of(language, gone.text().passages()).weights().keySet().forEach(word -> {
            Postings postings = words.get(word);
            if (postings != null) {
                postings.remove(number);
                touched.add(word);
                if (postings.size() == 0) {
                    words.remove(word);
                }
            }
        });
    }

    /** In words. */
    public int length(int number) {
        Known text = known.get(number);
        return text == null ? 0 : text.length();
    }

    /** As many as asked, though there may be some without words. */
    public List<Chunk> chunks(int wanted) {
        List<String> starts = starts(wanted);
        Set<String> stale = touched.stream().map(word -> startOf(word, starts)).collect(Collectors.toSet());
        Map<String, Chunk> before = new HashMap<>();
        chunks.forEach(chunk -> before.put(chunk.from() + '\n' + chunk.to(), chunk));
        List<Chunk> made = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            String from = starts.get(i);
            String to = i + 1 < wanted ? starts.get(i + 1) : "";
            Chunk same = stale.contains(from) ? null : before.get(from + '\n' + to);
            made.add(same == null ? chunk(from, to) : same);
        }
        chunks = List.copyOf(made);
        touched.clear();
        return chunks;
    }

    private static String startOf(String word, List<String> starts) {
        int place = Collections.binarySearch(starts, word);
        return starts.get(place >= 0 ? place : Math.max(0, -place - 2));
    }

    /** The first words of the chunks; the first of all is empty, those beyond the last word are after every word. */
    private List<String> starts(int wanted) {
        List<String> sorted = new ArrayList<>(words.size());
        long[] before = new long[words.size() + 1];
        words.forEach((word, postings) -> {
            before[sorted.size() + 1] = before[sorted.size()] + word.length() + 4L * postings.size();
            sorted.add(word);
        });
        List<String> starts = new ArrayList<>(List.of(""));
        int place = 0;
        for (int i = 1; i < wanted; i++) {
            while (place < sorted.size() && before[place] * wanted < before[sorted.size()] * i) {
                place++;
            }
            String start = place < sorted.size() ? steadyNear(sorted, place) : "\uffff";
            starts.add(start.compareTo(starts.getLast()) < 0 ? starts.getLast() : start);
        }
        return starts;
    }

    private static String steadyNear(List<String> sorted, int near) {
        String best = sorted.get(near);
        for (String word : sorted.subList(Math.max(0, near - WINDOW), Math.min(sorted.size(), near + WINDOW))) {
            if (mixed(word) < mixed(best)) {
                best = word;
            }
        }
        return best;
    }

    private static int mixed(String word) {
        return (word.hashCode() * 0x9E3779B9) >>> 1;
    }

    private Chunk chunk(String from, String to) {
        SortedMap<String, Postings> part =
                to.isEmpty() ? words.tailMap(from) : from.compareTo(to) < 0 ? words.subMap(from, to) : new TreeMap<>();
        StringBuilder json = new StringBuilder("\"terms\":[");
        json.append(part.keySet().stream().map(word -> '"' + word + '"').collect(Collectors.joining(",")));
        json.append("],\"texts\":[");
        String comma = "";
        for (Postings postings : part.values()) {
            json.append(comma);
            postings.appendTo(json);
            comma = ",";
        }
        String text = json.append(']').toString();
        return new Chunk(from, to, text, Hashes.hex(text).substring(0, VERSION_LENGTH));
    }
}
