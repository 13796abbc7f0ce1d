package org.casus.cms.entries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.cms.http.Problem;
import org.casus.cms.types.Model;
import org.casus.content.checking.Normalise;
import org.casus.content.checking.Violation;
import org.casus.content.entry.EntryId;
import org.casus.content.entry.Fields;
import org.casus.content.type.ContentType;

/** What a draft must be before it is kept: values of the right kind. It may be incomplete. */
@ApplicationScoped
class Drafts {

    @Inject
    Model model;

    @Inject
    UniqueValues uniques;

    /**
     * The fields, mended where nobody should be bothered.
     *
     * @param self the entry they are of, where it exists already
     * @throws Problem 422 with all that is wrong
     */
    Fields accepted(ContentType type, ObjectNode values, Optional<EntryId> self) {
        Fields fields = mended(type, values);
        List<Violation> violations = violations(type, fields, self);
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
        return fields;
    }

    /**
     * As {@link #accepted(ContentType, ObjectNode, Optional)}, and nothing in it is chosen that is deprecated by now.
     *
     * @param before what was there, which may stay
     * @throws Problem 422 with all that is wrong
     */
    Fields chosen(ContentType type, ObjectNode values, Fields before, Optional<EntryId> self) {
        Fields fields = accepted(type, values, self);
        List<Violation> violations = model.checks().newChoices(type, before, fields);
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
        return fields;
    }

    /**
     * What somebody is typing: values of the right kind, which may still be another entry's.
     *
     * @throws Problem 422 with all that is wrong
     */
    Fields typed(ContentType type, ObjectNode values) {
        Fields fields = mended(type, values);
        List<Violation> violations = model.checks().draft(type, fields);
        if (!violations.isEmpty()) {
            throw Problem.invalidEntry(violations);
        }
        return fields;
    }

    Fields mended(ContentType type, ObjectNode values) {
        return Normalise.fields(type, Fields.of(values));
    }

    List<Violation> violations(ContentType type, Fields fields, Optional<EntryId> self) {
        List<Violation> violations = new ArrayList<>(model.checks().draft(type, fields));
        if (violations.isEmpty()) {
            violations.addAll(uniques.taken(type, fields, self));
        }
        return violations;
    }

    /** The values, and the type's defaults where there are none. */
    static ObjectNode withDefaults(ContentType type, ObjectNode values) {
        ObjectNode all = values.deepCopy();
        type.fields().forEach(field -> field.defaultValue().ifPresent(value -> all.putIfAbsent(field.name(), value)));
        return all;
    }
}
