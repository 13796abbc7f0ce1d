package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.casus.cms.journal.Happening;
import org.casus.cms.journal.Journal;
import org.casus.cms.journal.Kind;

/** Keeps an account in the groups that somebody else decides on. */
@ApplicationScoped
public class MappedGroups {

    private static final System.Logger LOGGER = System.getLogger(MappedGroups.class.getName());

    @Inject
    Accounts accounts;

    @Inject
    Groups groups;

    @Inject
    Journal journal;

    @Inject
    LastAdministrator lastAdministrator;

    /**
     * @param ours our groups by the word elsewhere; an account leaves those that are not among its words, and stays in
     *     whatever other groups it is in
     */
    @Transactional
    public void set(String account, Map<String, String> ours, List<String> theirs, String actor) {
        List<String> before = accounts.existing(account).groups();
        List<String> after = Stream.concat(
                        before.stream().filter(group -> !ours.containsValue(group)),
                        theirs.stream().filter(ours::containsKey).map(ours::get).filter(this::isThere))
                .distinct()
                .sorted()
                .toList();
        if (!after.equals(before)) {
            groups.of(account, after);
            ObjectNode detail = JsonNodeFactory.instance.objectNode().put("account", account);
            after.forEach(detail.putArray("groups")::add);
            journal.append(List.of(Happening.of(Kind.ACCOUNT_EDITED, actor, detail)));
            lastAdministrator.mustBeThere();
        }
    }

    private boolean isThere(String group) {
        boolean isThere = groups.find(group).isPresent();
        if (!isThere) {
            LOGGER.log(Level.WARNING, "CASUS_OIDC_GROUPS names the group {0}, which is not there", group);
        }
        return isThere;
    }
}
