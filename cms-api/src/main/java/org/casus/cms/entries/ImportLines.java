package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.PublishedEntry;
import org.casus.content.source.DidYouMean;
import org.casus.content.type.ContentType;
import org.casus.content.type.Field;

/**
 * Takes in many entries, each judged on its own.
 *
 * <p>Start at {@link #begin}; what comes of it writes within transactions that the caller begins and ends. The journal is
 * not written there: its head is locked from then on, and an import takes long.
 */
@ApplicationScoped
public class ImportLines {

    /** What may become of a line. */
    public enum Mode {
        /** Every line is a new entry. */
        CREATE,
        /** Every line is there already. */
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
     * @param key a unique field by which entries are known again; absent: the slug
     * @param isPublishing whether what comes in is published as well
     */
    public record Manner(Mode mode, Optional<String> key, boolean isPublishing) {}

    /** One entry, or what should have been one. Numbers are those of the file, from 1. */
    public sealed interface Line {

        int number();

        /** @param json an entry as the API takes it: all of its fields */
        record Whole(int number, JsonNode json) implements Line {}

        /**
         * @param onto changes fields that are there, or the defaults
         * @param violations what could not be understood
         */
        record Partial(int number, Optional<String> slug, UnaryOperator<ObjectNode> onto, List<Violation> violations)
                implements Line {}

        /** As another store had it published. */
        record Restored(int number, PublishedEntry entry) implements Line {}

        record Unreadable(int number, List<Violation> violations) implements Line {}
    }

    /** @param slug absent where the line was refused before it had one */
    public record Judged(int number, Outcome outcome, Optional<String> slug, List<Violation> violations) {}

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
    EntryLinks links;

    @Inject
    UniqueValues uniques;

    @Inject
    Database database;

    @Inject
    Model model;

    /** @throws Problem 401 or 403; 400 for a key that is none */
    public ImportSession begin(Caller caller, ContentType type, Manner manner) {
        checkRights(caller, type, manner.isPublishing());
        if (manner.isPublishing() && gate.isReviewed(type.id()) && !caller.mayAdminister()) {
            throw Problem.forbidden(
                    "Dit type gaat langs een redactieraad; alleen een beheerder publiceert het bij het invoeren. Voer"
                            + " concepten in.",
                    "This type goes past a board; only an administrator publishes it while importing. Import drafts.");
        }
        manner.key().ifPresent(key -> checkKey(type, key));
        return new ImportSession(this, caller, type, manner);
    }

    /**
     * For a store's bundle in another one.
     *
     * @param coming all entries of it
     * @param sequence the number it was made at
     * @throws Problem 401 or 403
     */
    public RestoreSession restore(Caller caller, Set<EntryId> coming, OptionalLong sequence) {
        Gate.signedIn(caller);
        if (!caller.mayAdminister()) {
            throw Problem.forbidden(
                    "Een bundel terugzetten kan alleen een beheerder.", "Only an administrator may restore a bundle.");
        }
        return new RestoreSession(this, caller.name(), coming, sequence);
    }

    private static void checkRights(Caller caller, ContentType type, boolean isPublishing) {
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
    }

    private static void checkKey(ContentType type, String key) {
        if (type.field(key).filter(Field::isUnique).isEmpty()) {
            List<String> unique = type.fields().stream()
                    .filter(Field::isUnique)
                    .map(Field::name)
                    .toList();
            String near = DidYouMean.hint(unique, key);
            throw Problem.invalidParameter(
                    "key",
                    "‘" + key + "’ is geen veld met unieke waarden"
                            + (unique.isEmpty()
                                    ? "; dit type heeft er geen."
                                    : "; wel: " + String.join(", ", unique) + "."),
                    "‘" + key + "’ is no field with unique values"
                            + (unique.isEmpty()
                                    ? "; this type has none."
                                    : "; these are: " + String.join(", ", unique) + ".")
                            + near);
        }
    }
}
