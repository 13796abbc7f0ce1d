package org.casus.cms.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.casus.cms.access.Caller;
import org.casus.cms.database.Database;
import org.casus.cms.database.Sql;
import org.casus.cms.types.Model;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which published entries refer to a published one. */
@Path("entries/{type}/{slug}/backlinks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "entries")
public class BacklinksResource {

    @Inject
    Caller caller;

    @Inject
    Model model;

    @Inject
    ShowEntry show;

    @Inject
    Database database;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    @GET
    @Operation(summary = "Which entries refer to this one")
    public JsonNode list(@PathParam("type") String typeId, @PathParam("slug") String slug) {
        model.type(typeId);
        EntryId id = new EntryId(typeId, slug);
        show.published(caller, id);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        items.addAll(database.list(
                Sql.of("""
                        select stored.type, stored.slug, pointing.field
                        from entry_reference pointing
                        join entry stored on stored.id = pointing.entry_id
                        where pointing.target_type = ? and pointing.target_slug = ? and pointing.scope = 'P'
                            and stored.published_revision is not null and stored.binned is null
                        order by stored.type, stored.slug, pointing.field
                        """, typeId, slug),
                row -> JsonNodeFactory.instance
                        .objectNode()
                        .put("@id", base + "/id/" + row.text("type") + "/" + row.text("slug"))
                        .put("type", row.text("type"))
                        .put("slug", row.text("slug"))
                        .put("field", row.text("field"))));
        return answer;
    }
}
