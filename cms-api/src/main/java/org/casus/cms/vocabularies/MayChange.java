package org.casus.cms.vocabularies;

import java.util.List;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Role;
import org.casus.cms.http.Problem;
import org.casus.content.type.ContentType;
import org.casus.content.type.ContentTypes;
import org.casus.content.type.Field;
import org.casus.content.type.FieldKind;

/** Who may change a vocabulary: what visitors choose by changes at once, so it is for those who publish what uses it. */
final class MayChange {

    private MayChange() {}

    /** @throws Problem 401, 403 */
    static void require(Caller caller, String scheme, ContentTypes types) {
        if (!caller.isSignedIn()) {
            throw Problem.signInNeeded();
        }
        if (!isAllowed(caller, scheme, types)) {
            throw Problem.forbidden(
                    "Een vocabularium wijzigt wie alle types publiceert die het gebruiken.",
                    "A vocabulary is changed by those who publish every type that uses it.");
        }
    }

    static boolean isAllowed(Caller caller, String scheme, ContentTypes types) {
        boolean isPublisher = caller.mayAdminister() || caller.roles().contains(Role.PUBLISHER);
        return isPublisher && using(scheme, types).stream().allMatch(type -> caller.mayPublish(type.id()));
    }

    private static List<ContentType> using(String scheme, ContentTypes types) {
        return types.all().stream()
                .filter(type -> type.fields().stream().anyMatch(field -> uses(field, scheme)))
                .toList();
    }

    private static boolean uses(Field field, String scheme) {
        return switch (field.kind()) {
            case FieldKind.Concept concept -> concept.scheme().equals(scheme);
            case FieldKind.Group group -> group.fields().stream().anyMatch(part -> uses(part, scheme));
            default -> false;
        };
    }
}
