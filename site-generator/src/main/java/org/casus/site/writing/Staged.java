package org.casus.site.writing;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.site.planning.PlannedFile;
import org.casus.site.planning.SiteAddress;

/** Compares a rendered file with what was there and keeps it where it differs. */
public final class Staged {

    private final OutputFolder output;
    private final SiteAddress address;
    private final Manifest before;
    private final Targets targets = new Targets();

    public Staged(OutputFolder output, SiteAddress address, Manifest before) {
        this.output = output;
        this.address = address;
        this.before = before;
    }

    /**
     * @param written as the manifest is to know it
     * @param isChanged false where the same bytes are there already
     */
    public record Result(WrittenFile written, boolean isChanged) {}

    /** May be called by many threads at once. */
    public Result keep(PlannedFile file, String fingerprint, byte[] bytes) {
        String hash = WrittenFile.hashOf(bytes);
        Optional<WrittenFile> same =
                before.file(file.path()).filter(old -> old.hash().equals(hash) && old.kind() == file.kind());
        if (same.isPresent()) {
            return new Result(same.get().withFingerprint(fingerprint), false);
        }
        output.stage(file.path(), bytes);
        return new Result(written(file, fingerprint, hash, bytes), true);
    }

    private WrittenFile written(PlannedFile file, String fingerprint, String hash, byte[] bytes) {
        if (!file.path().endsWith(".html")) {
            return WrittenFile.plain(file.path(), file.kind(), fingerprint, hash, bytes.length);
        }
        PageLinks links = PageLinks.of(bytes, file.path(), address);
        SortedSet<String> to = new TreeSet<>();
        links.links().forEach(link -> to.add(link.target()));
        return new WrittenFile(
                        file.path(),
                        file.kind(),
                        fingerprint,
                        hash,
                        bytes.length,
                        String.join(" ", to),
                        String.join(" ", links.ids()))
                .sharing(targets);
    }
}
