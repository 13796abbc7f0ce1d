package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.casus.cms.access.Role;

/** Accounts and groups as JSON. */
final class AccountJson {

    private AccountJson() {}

    static ObjectNode of(Account account) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", account.name());
        account.profile().displayName().ifPresent(name -> json.put("displayName", name));
        account.profile().email().ifPresent(email -> json.put("email", email));
        json.put("language", account.profile().language())
                .put("active", account.isActive())
                .put("hasPassword", account.password().isPresent());
        json.set("grants", GrantsJson.write(account.own()));
        account.groups().forEach(json.putArray("groups")::add);
        json.set("rights", GrantsJson.write(account.rights()));
        ArrayNode roles = json.putArray("roles");
        account.rights().roles().stream().sorted().map(Role::word).forEach(roles::add);
        return json.put("created", account.created().toString());
    }

    static ObjectNode of(Group group) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", group.name());
        group.title().ifPresent(title -> json.put("title", title));
        json.set("grants", GrantsJson.write(group.rights()));
        group.members().forEach(json.putArray("members")::add);
        return json.put("created", group.created().toString());
    }
}
