package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Sql;
import org.casus.cms.entries.ImportLines.Judged;
import org.casus.cms.entries.ImportLines.Line;
import org.casus.cms.entries.ImportLines.Manner;
import org.casus.cms.entries.ImportLines.Mode;
import org.casus.cms.entries.ImportLines.Outcome;
import org.casus.cms.http.Json;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.content.LocalizedText;
import org.casus.content.bundle.MediaFile;
import org.casus.content.checking.Known;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Slugs;
import org.casus.content.type.ContentType;

/** One import under way: batch after batch, knowing what came before. */
public final class ImportSession implements Intake {

    /** What H2 keeps in a row, with room for what the database adds. */
    private static final int LONGEST = 1_000_000;

    private final ImportLines tools;
    private final Caller caller;
    private final ContentType type;
    private final Manner manner;
    private final Set<String> touched = new HashSet<>();
    private final SlugProposals slugs;
    private final boolean isPastBoard;
    private final Known known;
    private List<Happening> happenings = new ArrayList<>();

    ImportSession(ImportLines tools, Caller caller, ContentType type, Manner manner) {
        this.tools = tools;
        this.caller = caller;
        this.type = type;
        this.manner = manner;
        this.slugs = new SlugProposals(tools.database, type);
        this.known = new Remembered(tools.known);
        this.isPastBoard = manner.isPublishing() && tools.gate.isReviewed(type.id());
    }

    @Override
    public List<Judged> keep(List<Line> lines) {
        return new Batch().of(lines);
    }

    @Override
    public List<Happening> takeHappenings() {
        List<Happening> taken = happenings;
        happenings = new ArrayList<>();
        return taken;
    }

    /** A line that can be read, and which entry it says it is. */
    private record Read(Line line, Optional<String> slug, List<Violation> violations) {}

    /** A line that names its entry. */
    private record Named(Line line, String slug, Fields fields, Optional<StoredEntry> entry, Optional<Fields> before) {}

    private final class Batch {

        private final Instant now = EntryStore.now();
        private final List<Judged> judged = new ArrayList<>();
        private final Map<String, StoredEntry> there = new HashMap<>();
        private final Map<String, Fields> before = new HashMap<>();
        private final Set<String> beingTyped = new HashSet<>();
        private final Map<UniqueValues.Value, Integer> held = new HashMap<>();
        private final List<Named> accepted = new ArrayList<>();

        /** What new entries would be called, where the lines do not say: by the line's number. */
        private final Map<Integer, String> proposals = new HashMap<>();

        List<Judged> of(List<Line> lines) {
            List<Read> read = lines.stream().map(this::read).toList();
            look(read);
            read.forEach(this::judge);
            keepAccepted();
            tools.store.flushAndForget();
            judged.sort(Comparator.comparingInt(Judged::number));
            return List.copyOf(judged);
        }

        private Read read(Line line) {
            return switch (line) {
                case Line.Unreadable unreadable -> new Read(line, Optional.empty(), unreadable.violations());
                case Line.Partial partial -> partial(partial);
                case Line.Whole whole -> whole(whole);
                case Line.Restored restored -> throw new IllegalArgumentException("a bundle is restored, not imported");
            };
        }

        private Read partial(Line.Partial line) {
            boolean isSlug = line.slug().isEmpty() || Slugs.isSlug(line.slug().get());
            List<Violation> violations = new ArrayList<>(line.violations());
            if (!isSlug) {
                violations.add(EntryBody.noSlug());
            }
            Optional<String> slug = isSlug ? line.slug() : Optional.empty();
            return violations.isEmpty() ? withKey(line, slug) : new Read(line, slug, violations);
        }

        private Read whole(Line.Whole line) {
            try {
                EntryBody body = EntryBody.of(line.json());
                return withKey(
                        new Line.Partial(line.number(), body.slug(), old -> body.fields(), List.of()), body.slug());
            } catch (Problem problem) {
                return new Read(
                        line,
                        Optional.empty(),
                        problem.violations().isEmpty()
                                ? List.of(new Violation("", problem.detail()))
                                : problem.violations());
            }
        }

        /** Where entries are known by a key, the entry that has it; its slug where the line gives none. */
        private Read withKey(Line.Partial line, Optional<String> slug) {
            if (manner.key().isEmpty()) {
                return new Read(line, slug, List.of());
            }
            String key = manner.key().get();
            JsonNode value = tools.drafts
                    .mended(type, line.onto().apply(empty()))
                    .get(key)
                    .orElse(null);
            if (value == null || !value.isValueNode()) {
                return refused(
                        line,
                        slug,
                        key,
                        "Vul dit in: hieraan wordt de fiche herkend.",
                        "Fill this in: the entry is known by it.");
            }
            Optional<String> known = tools.uniques.holder(type, key, value.asText());
            if (known.isPresent() && slug.isPresent() && !known.equals(slug)) {
                return refused(
                        line,
                        slug,
                        key,
                        "Deze waarde is van de fiche ‘" + known.get() + "’.",
                        "This value belongs to the entry “" + known.get() + "”.");
            }
            if (known.isEmpty() && manner.mode() == Mode.UPDATE) {
                return refused(
                        line, slug, key, "Er is geen fiche met deze waarde.", "There is no entry with this value.");
            }
            return new Read(line, known.or(() -> slug), List.of());
        }

        private Read refused(Line line, Optional<String> slug, String field, String nl, String en) {
            return new Read(line, slug, List.of(new Violation(field, LocalizedText.of(nl, en))));
        }

        /** Locks the entries that the lines name, and finds what they hold. */
        private void look(List<Read> read) {
            Set<String> named = new TreeSet<>();
            Set<String> wanted = new TreeSet<>();
            for (Read one : read) {
                one.slug().ifPresent(named::add);
                if (one.slug().isEmpty() && one.violations().isEmpty() && one.line() instanceof Line.Partial line) {
                    String slug = propose(line.onto().apply(Drafts.withDefaults(type, empty())));
                    proposals.put(line.number(), slug);
                    (isNamedByProposal() ? named : wanted).add(slug);
                }
            }
            wanted.addAll(named);
            slugs.look(wanted);
            tools.store
                    .locked(type.id(), slugs.there(named))
                    .forEach(entry -> there.put(entry.address().slug(), entry));
            if (!there.isEmpty()) {
                Sql sql = Sql.of("""
                        select stored.slug, shown.fields from entry stored
                        join revision shown on shown.entry_id = stored.id and shown.number = stored.working_revision
                        where stored.type = ?
                        """, type.id()).addIn("and stored.slug in (*)", there.keySet());
                tools.database
                        .list(sql, row -> Map.entry(row.text("slug"), EntryRow.fields(row.text("fields"))))
                        .forEach(pair -> before.put(pair.getKey(), pair.getValue()));
                Sql typed = Sql.of("""
                        select stored.slug, copy.fields from working_copy copy
                        join entry stored on stored.id = copy.entry_id where stored.type = ?
                        """, type.id()).addIn("and stored.slug in (*)", there.keySet());
                tools.database
                        .list(typed, row -> Map.entry(row.text("slug"), EntryRow.fields(row.text("fields"))))
                        .forEach(pair -> {
                            before.put(pair.getKey(), pair.getValue());
                            beingTyped.add(pair.getKey());
                        });
            }
        }

        /** The same file again must not make the same entries again. */
        private boolean isNamedByProposal() {
            return manner.mode() == Mode.UPSERT && manner.key().isEmpty();
        }

        private String propose(ObjectNode fields) {
            return Slugs.propose(type, Fields.of(fields), tools.model.vocabularies());
        }

        private void judge(Read read) {
            if (!read.violations().isEmpty() || !(read.line() instanceof Line.Partial line)) {
                refuse(read.line(), read.slug(), read.violations());
                return;
            }
            Optional<String> slug = isNamedByProposal()
                    ? read.slug().or(() -> Optional.ofNullable(proposals.get(line.number())))
                    : read.slug();
            Optional<StoredEntry> entry = slug.map(there::get);
            Optional<Violation> objection = objection(slug, entry);
            if (objection.isPresent()) {
                refuse(line, slug, List.of(objection.get()));
                return;
            }
            Optional<Fields> old = slug.map(before::get);
            ObjectNode base = old.map(Fields::toJson).orElseGet(ImportSession::empty);
            ObjectNode changed = line.onto().apply(base);
            Fields fields = tools.drafts.mended(type, entry.isPresent() ? changed : Drafts.withDefaults(type, changed));
            List<Violation> violations = violations(line, old, fields, entry.map(StoredEntry::address));
            if (!violations.isEmpty()) {
                refuse(line, slug, violations);
                return;
            }
            accept(line, slug, fields, entry, old);
        }

        private void accept(
                Line line, Optional<String> slug, Fields fields, Optional<StoredEntry> entry, Optional<Fields> old) {
            String name = slug.orElseGet(() -> slugs.free(Objects.requireNonNull(proposals.get(line.number()))));
            slugs.take(name);
            touched.add(name);
            accepted.add(new Named(line, name, fields, entry, old));
        }

        private List<Violation> violations(Line line, Optional<Fields> old, Fields fields, Optional<EntryId> self) {
            // what may be published may be kept as a draft
            List<Violation> violations = manner.isPublishing()
                    ? tools.model.checks().publication(type, fields, known)
                    : tools.model.checks().draft(type, fields);
            if (violations.isEmpty()) {
                violations = tools.uniques.taken(type, fields, self);
            }
            if (violations.isEmpty()) {
                violations = tools.model.checks().newChoices(type, old.orElseGet(Fields::none), fields);
            }
            if (violations.isEmpty()
                    && old.isPresent()
                    && Json.text(fields.toJson()).length() > LONGEST) {
                violations = List.of(new Violation(
                        "",
                        LocalizedText.of(
                                "Deze fiche is langer dan " + LONGEST + " tekens.",
                                "This entry is longer than " + LONGEST + " characters.")));
            }
            return violations.isEmpty() ? repeated(line, fields) : violations;
        }

        /** Unique values that an earlier line of the batch has; those of earlier batches are in the database. */
        private List<Violation> repeated(Line line, Fields fields) {
            List<Violation> violations = new ArrayList<>();
            for (UniqueValues.Value value : UniqueValues.in(type, fields)) {
                Integer first = held.putIfAbsent(value, line.number());
                if (first != null && first != line.number()) {
                    violations.add(new Violation(
                            value.field(),
                            LocalizedText.of(
                                    "Deze waarde moet uniek zijn en staat al in lijn " + first + ".",
                                    "This value must be unique and is in line " + first + " already.")));
                }
            }
            return violations;
        }

        private Optional<Violation> objection(Optional<String> given, Optional<StoredEntry> entry) {
            if (given.isEmpty()) {
                return manner.mode() == Mode.UPDATE
                        ? objection("Geef aan welke fiche het is.", "Say which entry it is.")
                        : Optional.empty();
            }
            String slug = given.get();
            if (touched.contains(slug)) {
                return objection(
                        "De fiche ‘" + slug + "’ staat al in een eerdere lijn.",
                        "The entry “" + slug + "” is in an earlier line too.");
            }
            if (entry.isPresent() && manner.mode() == Mode.CREATE) {
                return objection("Deze fiche bestaat al.", "This entry is there already.");
            }
            if (entry.isEmpty() && manner.mode() == Mode.UPDATE) {
                return objection("Deze fiche bestaat niet.", "There is no such entry.");
            }
            if (entry.isPresent() && !entry.get().state().isEditable()) {
                return entry.get().state() == State.BINNED
                        ? objection("Deze fiche ligt in de prullenmand.", "This entry is in the bin.")
                        : objection("Deze fiche is gearchiveerd.", "This entry is archived.");
            }
            if (entry.isEmpty() && slugs.isTaken(slug)) {
                return objection("Deze slug was van een andere fiche.", "This slug belonged to another entry.");
            }
            return Optional.empty();
        }

        private static Optional<Violation> objection(String nl, String en) {
            return Optional.of(new Violation("meta.slug", LocalizedText.of(nl, en)));
        }

        private void refuse(Line line, Optional<String> slug, List<Violation> violations) {
            judged.add(new Judged(line.number(), Outcome.REFUSED, slug, violations));
        }

        private void keepAccepted() {
            Map<String, StoredEntry> rows = new HashMap<>();
            for (Named one : accepted) {
                rows.put(
                        one.slug(),
                        one.entry()
                                .orElseGet(
                                        () -> new StoredEntry(new EntryId(type.id(), one.slug()), caller.name(), now)));
            }
            tools.store.add(accepted.stream()
                    .filter(one -> one.entry().isEmpty())
                    .map(one -> Objects.requireNonNull(rows.get(one.slug())))
                    .toList());
            List<EntryLinks.Linked> fresh = new ArrayList<>();
            List<EntryLinks.Linked> changed = new ArrayList<>();
            for (Named one : accepted) {
                StoredEntry row = Objects.requireNonNull(rows.get(one.slug()));
                (one.entry().isEmpty() ? fresh : changed).addAll(keep(one, row));
            }
            tools.store.link(type, changed);
            tools.links.add(fresh);
            if (UniqueValues.hasAny(type)) {
                fresh.forEach(one -> tools.uniques.hold(one.entry(), type));
            }
        }

        private List<EntryLinks.Linked> keep(Named one, StoredEntry row) {
            boolean isNew = one.entry().isEmpty();
            if (beingTyped.contains(one.slug())) {
                keepTyped(row);
            }
            boolean isChanged = isNew || !one.before().equals(Optional.of(one.fields()));
            boolean isToPublish = manner.isPublishing() && (isChanged || row.state() != State.PUBLISHED);
            List<EntryLinks.Linked> linked = new ArrayList<>();
            if (isChanged) {
                tools.store.revise(row, one.fields(), caller.name(), now, Optional.empty());
                linked.add(new EntryLinks.Linked(row.id(), type, Scope.WORKING, one.fields()));
                happenings.add(happening(isNew ? Kind.CREATED : Kind.EDITED, row));
            }
            if (isToPublish) {
                row.publish(isChanged ? now : tools.store.working(row).created(), now);
                linked.add(new EntryLinks.Linked(
                        row.id(), type, Scope.PUBLIC, one.fields().publicFields(type)));
                if (!isNew) {
                    tools.gate.published(caller, row.standing(), StepBody.NONE);
                }
                happenings.add(happening(Kind.PUBLISHED, row));
            }
            Outcome outcome = isNew ? Outcome.CREATED : isChanged || isToPublish ? Outcome.UPDATED : Outcome.UNCHANGED;
            judged.add(new Judged(one.line().number(), outcome, Optional.of(one.slug()), List.of()));
            return linked;
        }

        /** What somebody was typing is not lost under what comes in: it stays in the history as a revision. */
        private void keepTyped(StoredEntry row) {
            tools.copies
                    .find(row.id())
                    .ifPresent(copy -> happenings.addAll(tools.takeIn.keep(caller, row, copy, Optional.empty())));
        }

        private Happening happening(Kind kind, StoredEntry row) {
            ObjectNode detail = empty();
            if (isPastBoard && kind == Kind.PUBLISHED) {
                detail.put("override", "import");
            }
            return Happening.of(kind, caller.name(), row.address(), row.workingRevision(), detail);
        }
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** What entries point to is asked for once; what was public stays an address that may be pointed to. */
    private record Remembered(Known known, Map<EntryId, Boolean> published, Map<String, MediaFile> files)
            implements Known {

        Remembered(Known known) {
            this(known, new HashMap<>(), new HashMap<>());
        }

        @Override
        public boolean exists(EntryId id) {
            return published.containsKey(id) || known.exists(id);
        }

        @Override
        public boolean isPublished(EntryId id) {
            if (!published.containsKey(id) && known.isPublished(id)) {
                published.put(id, true);
            }
            return published.containsKey(id);
        }

        @Override
        public Optional<MediaFile> media(String id) {
            if (!files.containsKey(id)) {
                known.media(id).ifPresent(file -> files.put(id, file));
            }
            return Optional.ofNullable(files.get(id));
        }
    }
}
