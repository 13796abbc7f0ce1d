package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.http.Problem;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Kind;
import org.casus.cms.listing.Scope;
import org.casus.cms.types.Model;
import org.casus.content.LocalizedText;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.entry.Slugs;
import org.casus.content.type.ContentType;

/**
 * Keeps many entries at a time, each judged on its own, within a transaction that the caller ends.
 *
 * <p>The journal is not written here: its head is locked from then on, and an import takes long. The happenings come
 * back for the caller to append at the end.
 */
@ApplicationScoped
public class ImportLines {

    /** What may become of a line. */
    public enum Mode {
        /** Every line is a new entry. */
        CREATE,
        /** Every line is there already, by its slug. */
        UPDATE,
        /** What is there is changed, what is not is made. */
        UPSERT
    }

    /** What became of a line. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param number counted from 1
     * @param json an entry as the API takes it
     */
    public record Line(int number, JsonNode json) {}

    /** @param slug absent where the line was refused before it had one */
    public record Judged(int number, Outcome outcome, Optional<String> slug, List<Violation> violations) {}

    /** @param happenings for the journal, in the order of the lines */
    public record Batch(List<Judged> judged, List<Happening> happenings) {}

    @Inject
    EntryStore store;

    @Inject
    Drafts drafts;

    @Inject
    KnownEntries known;

    @Inject
    WorkingCopies copies;

    @Inject
    TakeIn takeIn;

    @Inject
    PublicationGate gate;

    @Inject
    Model model;

    /** @throws Problem 401 or 403 */
    public void checkRights(Caller caller, ContentType type, boolean isPublishing) {
        Gate.mayCreate(caller, type.id());
        if (!caller.mayEdit(type.id(), "")) {
            throw Problem.forbidden(
                    "Veel fiches tegelijk invoeren kan een redacteur van dit type.",
                    "Taking in many entries at once is for an editor of this type.");
        }
        if (isPublishing && !caller.mayPublish(type.id())) {
            throw Problem.forbidden(
                    "Je rol laat niet toe om dit type te publiceren.",
                    "Your role does not allow you to publish this type.");
        }
        if (isPublishing && gate.isReviewed(type.id()) && !caller.mayAdminister()) {
            throw Problem.forbidden(
                    "Dit type gaat langs een redactieraad; voer de fiches in als werkversie.",
                    "This type goes past a board; take the entries in as drafts.");
        }
    }

    /**
     * @param lines some hundreds at most
     * @param isPublishing whether what comes in is published as well
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Batch keep(Caller caller, ContentType type, List<Line> lines, Mode mode, boolean isPublishing) {
        Work work = new Work(caller, type, mode, isPublishing);
        return work.of(lines);
    }

    /** One batch under way. */
    private final class Work {

        private final Caller caller;
        private final ContentType type;
        private final Mode mode;
        private final boolean isPublishing;
        private final Instant now = EntryStore.now();
        private final Map<String, StoredEntry> there = new HashMap<>();
        private final Set<String> touched = new HashSet<>();
        private final Set<UniqueValues.Value> held = new HashSet<>();
        private final List<Accepted> accepted = new ArrayList<>();
        private final List<Judged> judged = new ArrayList<>();
        private final List<Happening> happenings = new ArrayList<>();

        Work(Caller caller, ContentType type, Mode mode, boolean isPublishing) {
            this.caller = caller;
            this.type = type;
            this.mode = mode;
            this.isPublishing = isPublishing;
        }

        Batch of(List<Line> lines) {
            Map<Line, EntryBody> bodies = new HashMap<>();
            Set<String> slugs = new HashSet<>();
            for (Line line : lines) {
                body(line).ifPresent(body -> {
                    bodies.put(line, body);
                    body.slug().ifPresent(slugs::add);
                });
            }
            store.locked(type.id(), slugs)
                    .forEach(entry -> there.put(entry.address().slug(), entry));
            for (Line line : lines) {
                EntryBody body = bodies.get(line);
                if (body != null) {
                    judge(line, body);
                }
            }
            keepAccepted();
            store.flushAndForget();
            judged.sort(Comparator.comparingInt(Judged::number));
            return new Batch(List.copyOf(judged), List.copyOf(happenings));
        }

        private Optional<EntryBody> body(Line line) {
            try {
                return Optional.of(EntryBody.of(line.json()));
            } catch (Problem problem) {
                refuse(
                        line,
                        Optional.empty(),
                        problem.violations().isEmpty()
                                ? List.of(new Violation("", problem.detail()))
                                : problem.violations());
                return Optional.empty();
            }
        }

        private void judge(Line line, EntryBody body) {
            Optional<StoredEntry> entry = body.slug().map(there::get);
            Optional<Violation> objection = objection(body, entry);
            if (objection.isPresent()) {
                refuse(line, body.slug(), List.of(objection.get()));
                return;
            }
            Fields fields =
                    drafts.mended(type, entry.isPresent() ? body.fields() : Drafts.withDefaults(type, body.fields()));
            Optional<EntryId> self = entry.map(StoredEntry::address);
            List<Violation> violations = drafts.violations(type, fields, self);
            if (violations.isEmpty() && isPublishing) {
                violations = model.checks().publication(type, fields, known);
            }
            Set<UniqueValues.Value> values = UniqueValues.in(type, fields);
            if (violations.isEmpty()) {
                violations = values.stream()
                        .filter(held::contains)
                        .map(UniqueValues::taken)
                        .toList();
            }
            if (!violations.isEmpty()) {
                refuse(line, body.slug(), violations);
                return;
            }
            held.addAll(values);
            String slug = body.slug().orElseGet(() -> proposed(fields));
            touched.add(slug);
            accepted.add(new Accepted(line, slug, entry, fields));
        }

        private Optional<Violation> objection(EntryBody body, Optional<StoredEntry> entry) {
            if (body.slug().isEmpty()) {
                return mode == Mode.CREATE
                        ? Optional.empty()
                        : objection("Geef aan welke fiche het is.", "Say which entry it is.");
            }
            String slug = body.slug().get();
            if (touched.contains(slug)) {
                return objection("Deze slug staat er al in een eerdere lijn.", "This slug is in an earlier line too.");
            }
            if (entry.isPresent() && mode == Mode.CREATE) {
                return objection("Deze fiche bestaat al.", "This entry is there already.");
            }
            if (entry.isEmpty() && mode == Mode.UPDATE) {
                return objection("Deze fiche bestaat niet.", "There is no such entry.");
            }
            if (entry.isPresent() && entry.get().state() == State.BINNED) {
                return objection("Deze fiche ligt in de prullenmand.", "This entry is in the bin.");
            }
            if (entry.isEmpty() && !store.isFree(new EntryId(type.id(), slug), Optional.empty())) {
                return objection("Deze slug was van een andere fiche.", "This slug belonged to another entry.");
            }
            return Optional.empty();
        }

        private static Optional<Violation> objection(String nl, String en) {
            return Optional.of(new Violation("meta.slug", LocalizedText.of(nl, en)));
        }

        private String proposed(Fields fields) {
            String slug = Slugs.propose(type, fields, model.vocabularies());
            int number = 1;
            String free = slug;
            while (touched.contains(free) || !store.isFree(new EntryId(type.id(), free), Optional.empty())) {
                number++;
                free = Slugs.numbered(slug, number);
            }
            return free;
        }

        private void refuse(Line line, Optional<String> slug, List<Violation> violations) {
            judged.add(new Judged(line.number(), Outcome.REFUSED, slug, violations));
        }

        private void keepAccepted() {
            Map<Accepted, StoredEntry> rows = new HashMap<>();
            for (Accepted one : accepted) {
                rows.put(
                        one,
                        one.entry()
                                .orElseGet(
                                        () -> new StoredEntry(new EntryId(type.id(), one.slug()), caller.name(), now)));
            }
            store.add(accepted.stream()
                    .filter(one -> one.entry().isEmpty())
                    .map(rows::get)
                    .toList());
            List<EntryLinks.Linked> linked = new ArrayList<>();
            for (Accepted one : accepted) {
                StoredEntry row = rows.get(one);
                if (row != null) {
                    linked.addAll(keep(one, row));
                }
            }
            store.link(type, linked);
        }

        private List<EntryLinks.Linked> keep(Accepted one, StoredEntry row) {
            boolean isNew = one.entry().isEmpty();
            if (!isNew) {
                keepTyped(row);
            }
            boolean isChanged = isNew || !store.working(row).fields().equals(one.fields());
            boolean isToPublish = isPublishing && (isChanged || row.state() != State.PUBLISHED);
            List<EntryLinks.Linked> linked = new ArrayList<>();
            if (isChanged) {
                store.revise(row, one.fields(), caller.name(), now, Optional.empty());
                linked.add(new EntryLinks.Linked(row.id(), type, Scope.WORKING, one.fields()));
                happenings.add(happening(isNew ? Kind.CREATED : Kind.EDITED, row));
            }
            if (isToPublish) {
                row.publish(isChanged ? now : store.working(row).created(), now);
                linked.add(new EntryLinks.Linked(
                        row.id(), type, Scope.PUBLIC, one.fields().publicFields(type)));
                if (!isNew) {
                    gate.published(caller, row.standing(), StepBody.NONE);
                }
                happenings.add(happening(Kind.PUBLISHED, row));
            }
            Outcome outcome = isNew ? Outcome.CREATED : isChanged || isToPublish ? Outcome.UPDATED : Outcome.UNCHANGED;
            judged.add(new Judged(one.line().number(), outcome, Optional.of(one.slug()), List.of()));
            return linked;
        }

        /** What somebody was typing is not lost under what comes in: it stays in the history as a revision. */
        private void keepTyped(StoredEntry row) {
            copies.find(row.id())
                    .ifPresent(copy -> happenings.addAll(takeIn.keep(caller, row, copy, Optional.empty())));
        }

        private Happening happening(Kind kind, StoredEntry row) {
            return Happening.of(
                    kind, caller.name(), row.address(), row.workingRevision(), JsonNodeFactory.instance.objectNode());
        }
    }

    private record Accepted(Line line, String slug, Optional<StoredEntry> entry, Fields fields) {}
}
