package org.casus.cms.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The content API; the server finds its resources by their annotations. */
@ApplicationPath(Api.PATH)
public class Api extends Application {

    public static final String PATH = "/api/v1";
}
