package org.casus.cms.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.casus.cms.types.Model;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The description of this installation; made once, since types do not change while the service runs. The calls are known
 * from the start, as each request is held to them; the whole is made for the first who asks.
 */
@ApplicationScoped
class OpenApi {

    @Inject
    Model model;

    @Inject
    @ConfigProperty(name = "casus.base")
    String base;

    private volatile @Nullable JsonNode document;

    private @Nullable Calls calls;

    @PostConstruct
    void describe() {
        calls = new Calls(ApiDescription.read());
    }

    JsonNode document() {
        JsonNode made = document;
        if (made == null) {
            made = OpenApiDocument.of(model.types(), model.vocabularies(), base);
            document = made;
        }
        return made;
    }

    Calls calls() {
        return Objects.requireNonNull(calls);
    }
}
