package org.casus.cms.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.cms.access.Grant;
import org.casus.cms.access.Rights;
import org.casus.cms.access.Role;
import org.casus.cms.http.Problem;
import org.casus.cms.http.RequestJson;
import org.casus.cms.types.Model;

/**
 * Rights in JSON: {@code "grants": [{"role": "editor", "types": ["church"]}]}, where no types means all; or for short
 * {@code "roles": ["author", "editor"], "types": ["church"]}, the same types for each role.
 */
@ApplicationScoped
public class GrantsJson {

    /** What goes with rights in a body. */
    public static final Set<String> MEMBERS = Set.of("grants", "roles", "types");

    private static final int MOST_GRANTS = 20;

    @Inject
    Model model;

    /** Empty where the body says nothing of rights. */
    public Optional<Rights> read(RequestJson body) {
        boolean isShort = body.has("roles") || body.has("types");
        if (body.has("grants") && isShort) {
            throw RequestJson.wrong(
                    "grants", "Dit of roles en types, niet allebei.", "Either this or roles and types, not both.");
        }
        if (body.has("grants")) {
            return Optional.of(rights(body.json("grants")));
        }
        return isShort ? Optional.of(shorthand(body)) : Optional.empty();
    }

    private Rights shorthand(RequestJson body) {
        List<Role> roles =
                body.texts("roles").stream().map(word -> role("roles", word)).toList();
        Set<String> types = body.texts("types");
        if (roles.isEmpty() && !types.isEmpty()) {
            throw RequestJson.wrong("roles", "Types zonder rol.", "Types without a role.");
        }
        types.forEach(type -> known("types", type));
        if (roles.contains(Role.ADMIN) && !types.isEmpty()) {
            throw adminIsForAll("types");
        }
        return Rights.of(roles, types);
    }

    private Rights rights(JsonNode json) {
        if (!json.isArray() || json.size() > MOST_GRANTS) {
            throw RequestJson.wrong(
                    "grants",
                    "Hier hoort een lijst van hoogstens " + MOST_GRANTS + ".",
                    "There should be a list of at most " + MOST_GRANTS + " here.");
        }
        List<Grant> grants = new ArrayList<>();
        for (int index = 0; index < json.size(); index++) {
            grants.add(grant("grants[" + index + "]", json.get(index)));
        }
        return new Rights(grants);
    }

    private Grant grant(String at, JsonNode json) {
        if (!json.isObject()) {
            throw RequestJson.wrong(at, "Hier hoort een object.", "There should be an object here.");
        }
        RequestJson grant = new RequestJson(json, Set.of("role", "types"));
        Role role = role(at + ".role", grant.text("role"));
        Set<String> types = grant.texts("types");
        types.forEach(type -> known(at + ".types", type));
        if (grant.has("types") && types.isEmpty()) {
            throw RequestJson.wrong(
                    at + ".types",
                    "Laat types weg voor alle types; geen enkel type geeft niets.",
                    "Leave types out for all types; none at all gives nothing.");
        }
        if (role == Role.ADMIN && !types.isEmpty()) {
            throw adminIsForAll(at + ".types");
        }
        return new Grant(role, types);
    }

    private static Problem adminIsForAll(String at) {
        return RequestJson.wrong(
                at,
                "Wie beheert, doet dat voor alle types: laat types weg of geef een andere rol.",
                "Who administers does so for all types: leave types out or give another role.");
    }

    private void known(String at, String type) {
        if (model.types().find(type).isEmpty()) {
            throw RequestJson.wrong(at, "Er is geen type " + type + ".", "There is no type " + type + ".");
        }
    }

    private static Role role(String at, String word) {
        return Role.of(word).orElseThrow(() -> {
            String known = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
            return RequestJson.wrong(
                    at, word + " is geen rol; wel " + known + ".", word + " is no role; these are: " + known + ".");
        });
    }

    public static ArrayNode write(Rights rights) {
        ArrayNode grants = JsonNodeFactory.instance.arrayNode();
        for (Grant grant : rights.grants()) {
            ObjectNode json = grants.addObject().put("role", grant.role().word());
            if (!grant.isForAllTypes()) {
                ArrayNode types = json.putArray("types");
                grant.types().stream().sorted().forEach(types::add);
            }
        }
        return grants;
    }
}
