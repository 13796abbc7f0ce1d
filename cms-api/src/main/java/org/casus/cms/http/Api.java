package org.casus.cms.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Locale;
import java.util.Map;

/** The content API; the server finds its resources by their annotations. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

    public static final String PATH = "/api/v1";

    /**
     * Jersey folds the names of headers by the rules of the machine's language: in Turkish it never finds {@code
     * If-Match}, whose first letter it lowers to one without a dot. So the language of this process is none.
     */
    public Api() {
        Locale.setDefault(Locale.ROOT);
    }

    /** The description is our own: Jersey's would name every class and cost a second to make. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
