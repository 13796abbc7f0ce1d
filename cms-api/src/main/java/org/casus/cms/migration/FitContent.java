package org.casus.cms.migration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.RewordEntries;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;
import org.casus.cms.types.Model;
import org.casus.content.InvalidContent;
import org.casus.content.SourceProblem;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.evolution.DeclaredModel;
import org.casus.content.evolution.MigrationFile;
import org.casus.content.evolution.MigrationStep;
import org.casus.content.evolution.ModelChange;
import org.casus.content.evolution.ModelDiff;
import org.casus.content.type.ContentType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Applies what the model folder says is to be done with the content, and refuses a model that would lose some of it. */
@ApplicationScoped
class FitContent {

    private static final System.Logger LOGGER = System.getLogger(FitContent.class.getName());

    @Inject
    Model model;

    @Inject
    ModelMemory memory;

    @Inject
    CountingRevisions revisions;

    @Inject
    RewordEntries entries;

    @Inject
    Journal journal;

    @Inject
    @ConfigProperty(name = "casus.content")
    String folder;

    /** @throws InvalidContent with all that would be lost */
    @Transactional
    public void fit() {
        DeclaredModel now = DeclaredModel.of(model.types(), model.vocabularies());
        Optional<DeclaredModel> before = memory.model();
        List<MigrationFile> pending = pending();
        if (pending.isEmpty() && before.filter(now::equals).isPresent()) {
            return;
        }
        Instant moment = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        DeclaredModel known = before.orElse(now);
        Changes changes = changes(known, pending);
        refuse(changes.problems(pending));
        List<Happening> happenings = new ArrayList<>();
        changes.touched.forEach((type, slugs) -> happenings.addAll(reword(type, slugs, pending)));
        relink(changes, before.isEmpty());
        pending.forEach(migration -> memory.applied(migration.name(), moment));
        memory.remember(now, moment);
        tell(pending, happenings);
    }

    private List<MigrationFile> pending() {
        Set<String> applied = memory.applied();
        return MigrationFile.readAll(Path.of(folder).resolve("migrations")).stream()
                .filter(migration -> !applied.contains(migration.name()))
                .toList();
    }

    /** What the migrations touch, and what is lost in spite of them. */
    private static final class Changes {

        private final ModelDiff diff;
        private final SortedMap<String, SortedSet<String>> touched = new TreeMap<>();
        private final SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        private final Map<MigrationStep, Set<EntryId>> confirmed = new HashMap<>();

        Changes(ModelDiff diff) {
            this.diff = diff;
        }

        List<SourceProblem> problems(List<MigrationFile> pending) {
            List<SourceProblem> problems = new ArrayList<>();
            for (MigrationFile migration : pending) {
                for (MigrationStep step : migration.steps()) {
                    long entries = confirmed.getOrDefault(step, Set.of()).size();
                    if (entries > most(step)) {
                        problems.add(new SourceProblem(
                                "migrations/" + migration.name(),
                                0,
                                "confirms " + most(step) + " entries, and " + entries
                                        + " are touched. Look at them, and write confirm: " + entries));
                    }
                }
            }
            Set<String> opened = new TreeSet<>();
            pending.forEach(migration -> migration.steps().forEach(step -> {
                if (step instanceof MigrationStep.Open open) {
                    opened.add(open.type() + "." + open.field());
                }
            }));
            diff.lost().forEach((change, entries) -> {
                boolean isOpened = change.what().contains("private") && opened.contains(change.where());
                if (!isOpened) {
                    problems.add(new SourceProblem("types/" + change.type() + ".yaml", 0, change.message(entries)));
                }
            });
            return problems;
        }

        private static long most(MigrationStep step) {
            return switch (step) {
                case MigrationStep.Drop drop -> drop.confirm();
                case MigrationStep.Open open -> open.confirm();
                case MigrationStep.Rename rename -> Long.MAX_VALUE;
                case MigrationStep.Move move -> Long.MAX_VALUE;
                case MigrationStep.Convert convert -> Long.MAX_VALUE;
            };
        }
    }

    private Changes changes(DeclaredModel before, List<MigrationFile> pending) {
        Changes changes = new Changes(new ModelDiff(before, model.types(), model.vocabularies()));
        revisions.each((entry, fields) -> {
            Fields after = model.types()
                    .find(entry.type())
                    .map(type -> stepped(changes, entry, type, fields, pending))
                    .orElse(fields);
            changes.diff.see(entry, after);
            changes.all.computeIfAbsent(entry.type(), type -> new TreeSet<>()).add(entry.slug());
            if (!after.equals(fields)) {
                changes.touched
                        .computeIfAbsent(entry.type(), type -> new TreeSet<>())
                        .add(entry.slug());
            }
        });
        return changes;
    }

    private static Fields stepped(
            Changes changes, EntryId entry, ContentType type, Fields fields, List<MigrationFile> pending) {
        Fields after = fields;
        for (MigrationFile migration : pending) {
            for (MigrationStep step : migration.steps()) {
                Fields next = step.apply(type, after);
                boolean isOpened = step instanceof MigrationStep.Open open
                        && open.type().equals(entry.type())
                        && fields.get(open.field()).isPresent();
                if (isOpened || !next.equals(after)) {
                    changes.confirmed
                            .computeIfAbsent(step, key -> new HashSet<>())
                            .add(entry);
                }
                after = next;
            }
        }
        return after;
    }

    private static void refuse(List<SourceProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidContent(problems);
        }
    }

    private List<Happening> reword(String typeId, SortedSet<String> slugs, List<MigrationFile> pending) {
        ContentType type = model.type(typeId);
        String names =
                String.join(", ", pending.stream().map(MigrationFile::name).toList());
        RewordEntries.Reason reason = new RewordEntries.Reason(
                Caller.SYSTEM.name(),
                names,
                JsonNodeFactory.instance.objectNode().put("migration", names));
        return entries.reword(
                type,
                slugs,
                fields -> {
                    Fields after = fields;
                    for (MigrationFile migration : pending) {
                        after = migration.apply(type, after);
                    }
                    return after;
                },
                reason);
    }

    /** What entries point to and hold is read by the model: of types that changed, or at the first time, it is read anew. */
    private void relink(Changes changes, boolean isFirst) {
        SortedSet<String> changed = changes.diff.changedTypes();
        changes.all.forEach((type, slugs) -> {
            if (isFirst || changed.contains(type)) {
                entries.relink(model.type(type), slugs);
            }
        });
    }

    private void tell(List<MigrationFile> pending, List<Happening> happenings) {
        if (pending.isEmpty()) {
            return;
        }
        ObjectNode detail = JsonNodeFactory.instance.objectNode();
        pending.forEach(migration -> detail.withArray("migrations").add(migration.name()));
        happenings.add(Happening.of(Kind.MODEL_MIGRATED, Caller.SYSTEM.name(), detail));
        journal.append(happenings);
        LOGGER.log(Level.INFO, "Applied {0} migrations of the model", pending.size());
    }

    /** What would be lost under another model, without doing anything. */
    SortedMap<ModelChange, Long> lostUnder(ModelDiff diff) {
        revisions.each(diff::see);
        return diff.lost();
    }
}
