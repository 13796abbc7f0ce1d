package org.casus.site;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.content.entry.EntryId;
import org.casus.site.memory.Origins;
import org.casus.site.memory.StandingFiles;
import org.casus.site.writing.Manifest;
import org.casus.site.writing.WrittenFile;

/** Files of the site that stay as they are, because no entry that they were made from changed since. */
final class KeptFiles implements StandingFiles {

    static final KeptFiles NONE = new KeptFiles(Map.of(), Manifest.EMPTY, List.of());

    private final Map<String, Kept.Made> staying;
    private final Manifest before;
    private final List<EntryId> ids;

    private KeptFiles(Map<String, Kept.Made> staying, Manifest before, List<EntryId> ids) {
        this.staying = staying;
        this.before = before;
        this.ids = ids;
    }

    /**
     * @param changed numbers of entries
     * @param before what can be relied on of what is there
     */
    static KeptFiles of(Kept kept, BitSet changed, Manifest before) {
        Map<String, Kept.Made> staying = HashMap.newHashMap(kept.files().size());
        kept.files().forEach((path, made) -> {
            boolean stays = !made.origins().haveAnyOf(changed)
                    && before.file(path).isPresent()
                    && made.uses().stream().allMatch(used -> before.file(used).isPresent());
            if (stays) {
                staying.put(path, made);
            }
        });
        return new KeptFiles(staying, before, kept.ids());
    }

    Optional<WrittenFile> written(String path) {
        return staying.containsKey(path) ? before.file(path) : Optional.empty();
    }

    /** What it was made from; nothing where that is not what is there. */
    Optional<Kept.Made> staying(String path) {
        return Optional.ofNullable(staying.get(path));
    }

    /** What these files, which stay, need beside them. */
    Stream<WrittenFile> usedBy(Collection<String> paths) {
        return paths.stream()
                .flatMap(path -> staying(path).stream())
                .flatMap(made -> made.uses().stream())
                .distinct()
                .flatMap(used -> before.file(used).stream());
    }

    @Override
    public Optional<StandingFile> file(String path) {
        return staying(path)
                .flatMap(made -> before.file(path)
                        .map(written -> new StandingFile(written.fingerprint(), originsOf(made.origins()))));
    }

    private List<Object> originsOf(Numbers numbers) {
        return numbers.areAll()
                ? List.of(Origins.ANY)
                : numbers.stream().<Object>mapToObj(ids::get).toList();
    }
}
