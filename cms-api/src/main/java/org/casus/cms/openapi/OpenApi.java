package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.casus.cms.types.Model;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The description of this installation; made once, since types do not change while the service runs. */
@ApplicationScoped
class OpenApi {

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    private @Nullable JsonNode document;

    private @Nullable Calls calls;

    @PostConstruct
    void describe() {
        JsonNode made = OpenApiDocument.of(model.types(), model.vocabularies(), base);
        document = made;
        calls = new Calls(made);
    }

    JsonNode document() {
        return Objects.requireNonNull(document);
    }

    Calls calls() {
        return Objects.requireNonNull(calls);
    }
}
