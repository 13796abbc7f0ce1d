package org.casus.cms.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.casus.cms.access.Caller;
import org.casus.cms.entries.DraftView;
import org.casus.content.entry.EntryId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page of a draft, for those who may read it. */
@Path("entries/{type}/{slug}/preview")
@RequestScoped
@Tag(name = "preview")
public class PreviewResource {

    @Inject
    Caller caller;

    @Inject
    DraftView drafts;

    @Inject
    PreviewPages pages;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page as it would be baked")
    public Response page(
            @PathParam("type") String type, @PathParam("slug") String slug, @QueryParam("site") @Nullable String site) {
        DraftView.Draft draft = drafts.of(caller, new EntryId(type, slug));
        return pages.page(draft.shown(), Optional.ofNullable(site));
    }
}
