package org.casus.cms.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The preview behind a link: whoever has it needs no account. */
@Path("previews/{token}")
@RequestScoped
@Tag(name = "preview")
public class OpenPreviewResource {

    @Inject
    SharePreview previews;

    @Inject
    PreviewPages pages;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The page behind a link to a preview")
    public Response open(@PathParam("token") String token) {
        SharePreview.Opened opened = previews.open(token);
        return pages.page(
                opened.draft().shown(), Optional.of(opened.link().site()).filter(site -> !site.isEmpty()));
    }
}
