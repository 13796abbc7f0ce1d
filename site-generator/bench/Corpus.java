import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the comparison corpus: {@code java Corpus.java N DIR} gives DIR/f000000.md and on, each with front matter and some
 * 480 words of Markdown that look like Dutch. A fixed seed: the same files on every machine, and a smaller corpus is the
 * beginning of a larger one.
 */
final class Corpus {

    private static final String[] BEGINNINGS = {
        "b", "d", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "kr", "br", "gr", "sch", "sl"
    };
    private static final String[] MIDDLES = {"a", "e", "i", "o", "aa", "ee", "oo", "ij", "oe", "ui", "ei"};
    private static final String[] ENDS = {"", "", "n", "r", "t", "st", "ng", "k", "l", "s", "cht"};
    private static final String[] COMMON = ("de het een van in en op met voor is zijn dat te die niet aan er om ook als bij"
                    + " door maar dan nog uit over naar werd waar tot onder deze heeft wordt kan zich meer geen tegen tussen"
                    + " na zonder")
            .split(" ");
    private static final String[] REAL = ("gebouw plein park stad straat gevel water groen kerk school wijk ontwerp ruimte tuin"
                    + " brug markt oever gemeente bewoners buurt terras boom bank pad muur dak licht publiek zicht haven"
                    + " station toren huis hof kade weg verkeer fiets voetganger erfgoed renovatie programma functie schaal"
                    + " materiaal baksteen beton hout staal glas detail plan project proces overleg beheer onderhoud context"
                    + " landschap dorp centrum rand veld bos rivier kanaal vijver")
            .split(" ");
    static final String[] SETTINGS = {
        "binnenstad", "stadsrand", "dorpskern", "platteland", "waterfront", "bedrijventerrein", "park", "infrastructuur"
    };
    static final String[] FUNCTIONS = {
        "wonen", "werken", "winkelen", "cultuur", "onderwijs", "sport", "zorg", "horeca", "mobiliteit", "recreatie",
        "natuur", "religie", "bestuur", "industrie", "landbouw", "toerisme", "jeugd", "water", "markt", "kunst"
    };

    private record City(String id, double lat, double lon) {}

    private static final City[] CITIES = {
        new City("brugge", 51.209, 3.224), new City("gent", 51.054, 3.722), new City("antwerpen", 51.220, 4.402),
        new City("kortrijk", 50.828, 3.265), new City("leuven", 50.879, 4.701), new City("mechelen", 51.028, 4.480),
        new City("hasselt", 50.931, 5.338), new City("oostende", 51.230, 2.920), new City("rotterdam", 51.924, 4.478),
        new City("utrecht", 52.091, 5.122), new City("amsterdam", 52.371, 4.900), new City("rijsel", 50.629, 3.057),
        new City("keulen", 50.938, 6.960), new City("kopenhagen", 55.676, 12.568), new City("barcelona", 41.387, 2.170)
    };
    private static final String[] FIRST = "Jan Els Piet Marie Luc An Stefaan Greet Wim Katrien".split(" ");
    private static final String[] LAST =
            "Janssens,De Smet,Peeters,Maes,Willems,Claes,Goossens,Wouters,De Clercq,Mertens".split(",");
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);

    private final Random random = new Random(20240607);
    private final String[] words = new String[3000];
    private final double[] weights = new double[words.length];

    private Corpus() {
        for (int i = 0; i < words.length; i++) {
            words[i] = i < REAL.length ? REAL[i] : invented();
            weights[i] = (i == 0 ? 0 : weights[i - 1]) + 1.0 / (i + 8);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int fiches = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Files.createDirectories(folder);
        Corpus corpus = new Corpus();
        for (int i = 0; i < fiches; i++) {
            String text = corpus.fiche(i);
            Path file = folder.resolve(String.format(Locale.ROOT, "f%06d.md", i));
            if (!Files.exists(file)) {
                Files.writeString(file, text);
            }
        }
    }

    private String invented() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
            word.append(one(BEGINNINGS)).append(one(MIDDLES));
        }
        return word.append(one(ENDS)).toString();
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Nearly half are the little words of every sentence; the rest are the rarer the later they stand. */
    private String word() {
        if (random.nextDouble() < 0.42) {
            return one(COMMON);
        }
        int at = Arrays.binarySearch(weights, random.nextDouble() * weights[weights.length - 1]);
        return words[Math.min(words.length - 1, at < 0 ? -at - 1 : at)];
    }

    private String words(int number) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(word());
        }
        return String.join(" ", all);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String sentence(boolean isRich) {
        String[] all = words(between(7, 18)).split(" ");
        if (isRich) {
            double kind = random.nextDouble();
            int at = random.nextInt(all.length);
            all[at] = kind < 0.16
                    ? "**" + all[at] + "**"
                    : kind < 0.30
                            ? "*" + all[at] + "*"
                            : kind < 0.40
                                    ? "[" + all[at] + "](https://voorbeeld.test/" + all[at] + ")"
                                    : kind < 0.45 ? "`" + all[at] + "`" : all[at];
        }
        return capital(String.join(" ", all)) + (random.nextDouble() < 0.93 ? "." : " & meer, café <5 m.");
    }

    private String paragraph(int low, int high) {
        List<String> sentences = new ArrayList<>();
        for (int i = between(low, high); i > 0; i--) {
            sentences.add(sentence(true));
        }
        return String.join(" ", sentences);
    }

    private String fiche(int number) {
        City city = one(CITIES);
        StringBuilder text = new StringBuilder(4096).append("---\n");
        text.append("title: \"").append(capital(one(REAL))).append(' ').append(words(between(1, 4)))
                .append(' ').append(capital(city.id)).append("\"\n");
        text.append("date: ").append(FIRST_DAY.plusDays(random.nextInt(7300))).append('\n');
        text.append("city: ").append(city.id).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "location:%n  lat: %.4f%n  lon: %.4f%n",
                city.lat + random.nextDouble() / 10 - 0.05,
                city.lon + random.nextDouble() / 10 - 0.05).replace("\r", ""));
        text.append("setting: ").append(one(SETTINGS)).append("\nfunctions:\n");
        List<String> functions = new ArrayList<>();
        for (int i = between(1, 3); i > 0; i--) {
            String function = one(FUNCTIONS);
            if (!functions.contains(function)) {
                functions.add(function);
                text.append("  - ").append(function).append('\n');
            }
        }
        text.append("architect: \"").append(one(FIRST)).append(' ').append(one(LAST)).append("\"\n");
        text.append("year: ").append(between(1950, 2024)).append('\n');
        text.append("summary: \"").append(sentence(false)).append(' ').append(sentence(false)).append("\"\n");
        text.append("links:\n");
        for (int i = 0, links = between(1, 3); i < links; i++) {
            text.append("  - title: \"").append(words(2)).append("\"\n    url: https://voorbeeld.test/")
                    .append(number).append('/').append(i).append('\n');
        }
        body(text.append("---\n\n"), number);
        return text.toString();
    }

    private void body(StringBuilder text, int number) {
        text.append("## ").append(capital(words(3))).append("\n\n").append(paragraph(3, 5)).append("\n\n");
        text.append(paragraph(3, 4)).append("\n\n### ").append(capital(words(2))).append("\n\n");
        for (int i = between(3, 6); i > 0; i--) {
            text.append("- ").append(sentence(true)).append('\n');
        }
        text.append('\n').append(paragraph(2, 4)).append("\n\n| Kenmerk | Waarde | Eenheid |\n| --- | ---: | --- |\n");
        for (int i = between(3, 5); i > 0; i--) {
            text.append("| ").append(word()).append(" | ").append(between(1, 9000)).append(" | ").append(word()).append(" |\n");
        }
        text.append("\n## ").append(capital(words(3))).append("\n\n").append(paragraph(3, 5)).append("\n\n");
        for (int i = 1, items = between(2, 4); i <= items; i++) {
            text.append(i).append(". ").append(sentence(true)).append('\n');
        }
        text.append("\n> ").append(sentence(true)).append("\n\n").append(paragraph(3, 6)).append("\n\n![").append(word())
                .append("](https://beeld.test/f").append(number).append(".jpg)\n");
    }
}
