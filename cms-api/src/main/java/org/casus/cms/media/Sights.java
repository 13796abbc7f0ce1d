package org.casus.cms.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.cms.access.Caller;
import org.casus.cms.access.CurrentCaller;
import org.casus.cms.types.Model;
import org.casus.content.type.ContentType;

/** Works out what a caller sees of the library. */
@ApplicationScoped
class Sights {

    @Inject
    Model model;

    @Inject
    CurrentCaller current;

    Sight of(Caller caller) {
        Set<String> all = types(type -> true);
        Set<String> read = types(caller::mayReadDrafts);
        Set<String> written = types(type -> caller.isSignedIn() && caller.mayReadDraft(type, caller.name()));
        boolean readsAll = caller.mayAdminister() || (!all.isEmpty() && read.equals(all));
        boolean editsAll = caller.mayAdminister()
                || (!all.isEmpty() && types(type -> caller.mayEdit(type, "")).equals(all));
        return new Sight(caller.name(), readsAll, editsAll, read, written);
    }

    /** Of who makes the request; of the application itself where there is none. */
    Sight ofCurrent() {
        try {
            return of(current.get());
        } catch (ContextNotActiveException e) {
            return of(Caller.SYSTEM);
        }
    }

    private Set<String> types(Predicate<String> wanted) {
        return model.types().all().stream().map(ContentType::id).filter(wanted).collect(Collectors.toUnmodifiableSet());
    }
}
