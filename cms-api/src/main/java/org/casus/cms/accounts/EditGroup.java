package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.cms.access.Rights;
import org.casus.cms.http.Precondition;
import org.casus.cms.http.Problem;
import org.casus.cms.http.ProblemKind;
import org.casus.cms.http.RequestJson;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Makes, changes and removes groups. Whether the caller may is asked before. */
@ApplicationScoped
class EditGroup {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 120;

    @Inject
    Groups groups;

    @Inject
    Journal journal;

    @Inject
    LastAdministrator lastAdministrator;

    @Transactional
    Group add(String name, Optional<String> title, Rights rights, List<String> members, String actor) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw RequestJson.wrong(
                    "name",
                    "Kleine letters en cijfers, met koppeltekens ertussen.",
                    "Small letters and digits, with hyphens between them.");
        }
        if (groups.find(name).isPresent()) {
            throw Problem.of(ProblemKind.CONFLICT, "Deze groep bestaat al.", "This group is there already.");
        }
        groups.add(name, title, rights);
        groups.members(name, members);
        Group added = groups.existing(name);
        journal.append(List.of(Happening.of(Kind.GROUP_ADDED, actor, detail(added))));
        return added;
    }

    @Transactional
    Group edit(
            String name,
            Precondition precondition,
            Optional<String> title,
            Optional<Rights> rights,
            Optional<List<String>> members,
            String actor) {
        Group before = groups.existing(name);
        precondition.require(before.version());
        groups.write(before, title, rights.orElse(before.rights()));
        members.ifPresent(wanted -> groups.members(name, wanted));
        Group after = groups.existing(name);
        journal.append(List.of(Happening.of(Kind.GROUP_EDITED, actor, detail(after))));
        lastAdministrator.mustBeThere();
        return after;
    }

    @Transactional
    void remove(String name, Precondition precondition, String actor) {
        Group group = groups.existing(name);
        precondition.check(group.version());
        groups.remove(name);
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("group", name);
        journal.append(List.of(Happening.of(Kind.GROUP_REMOVED, actor, detail)));
        lastAdministrator.mustBeThere();
    }

    private static ObjectNode detail(Group group) {
        ObjectNode detail = JsonNodeFactory.instance.objectNode().put("group", group.name());
        detail.set("grants", GrantsJson.write(group.rights()));
        group.members().forEach(detail.putArray("members")::add);
        return detail;
    }
}
