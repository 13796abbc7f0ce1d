package org.casus.site;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.OutputFolder;
import org.casus.site.writing.Standing;

/**
 * That nothing changed since the last bake, without reading what it would be made from: the same code was told the same, of
 * files that did not change, and what it wrote is as it left it.
 */
public final class Unchanged {

    private static final String FILE = "inputs";

    private Unchanged() {}

    /** What a bake of nothing new did: nothing. Nothing where it cannot be known without baking. */
    public static Optional<BakeReport> since(BakeSettings settings, SourceFiles files) {
        if (!files.areSettled()
                || settings.isFull()
                || settings.isChecked()
                || settings.part().isPresent()) {
            return Optional.empty();
        }
        Phases phases = new Phases();
        String told = told(settings, files.sum());
        return Standing.filesOf(settings.out(), FILE, told).map(number -> {
            phases.end("look");
            return nothingDone(settings, number, phases);
        });
    }

    /** After a bake that went well and has nothing to say. */
    static void note(BakeSettings settings, SourceFiles files, OutputFolder output, Manifest after) {
        if (files.areSettled()) {
            output.keepBeside(FILE, told(settings, files.sum()), after);
        }
    }

    /** @param sum of the files it was made from */
    static String told(BakeSettings settings, String sum) {
        return String.join(
                "\n",
                Maker.id(),
                settings.site(),
                absolute(settings.sites()),
                absolute(settings.themes()),
                settings.baseUrl().orElse(""),
                String.valueOf(settings.isCompressing()),
                sum);
    }

    private static String absolute(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    private static BakeReport nothingDone(BakeSettings settings, int files, Phases phases) {
        return new BakeReport(
                settings.site(),
                settings.out(),
                files,
                0,
                files,
                0,
                0,
                0,
                phases.millis(),
                new LinkedHashMap<>(),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
