package org.casus.content.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The prefixes that a type file may use in {@code class} and {@code rdf}. {@code casus} is the installation's own
 * vocabulary, so its namespace begins with the installation's address.
 *
 * <p>{@code schema} is http on purpose: that is how schema.org's own context spells it.
 */
public final class Prefixes {

    private static final String OWN = "casus";
    private static final Map<String, String> OTHERS;

    static {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("schema", "http://schema.org/");
        namespaces.put("dcterms", "http://purl.org/dc/terms/");
        namespaces.put("skos", "http://www.w3.org/2004/02/skos/core#");
        namespaces.put("foaf", "http://xmlns.com/foaf/0.1/");
        namespaces.put("org", "http://www.w3.org/ns/org#");
        namespaces.put("geo", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        namespaces.put("geosparql", "http://www.opengis.net/ont/geosparql#");
        namespaces.put("dcat", "http://www.w3.org/ns/dcat#");
        namespaces.put("prov", "http://www.w3.org/ns/prov#");
        namespaces.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        namespaces.put("owl", "http://www.w3.org/2002/07/owl#");
        namespaces.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        namespaces.put("oslo", "https://data.vlaanderen.be/ns/");
        OTHERS = Collections.unmodifiableMap(namespaces);
    }

    private final Map<String, String> namespaces;

    /** @param base the installation's address, no slash at its end */
    public Prefixes(String base) {
        Map<String, String> all = new LinkedHashMap<>(OTHERS);
        all.put(OWN, base + "/ns#");
        namespaces = Collections.unmodifiableMap(all);
    }

    public static Set<String> known() {
        return new Prefixes("").namespaces.keySet();
    }

    /** Namespace by prefix, in a fixed order. */
    public Map<String, String> namespaces() {
        return namespaces;
    }

    /** The whole IRI of {@code schema:name}; an IRI stays as it is; nothing for an unknown prefix. */
    public Optional<String> expand(String compact) {
        if (isIri(compact)) {
            return Optional.of(compact);
        }
        int colon = compact.indexOf(':');
        if (colon < 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(namespaces.get(compact.substring(0, colon)))
                .map(namespace -> namespace + compact.substring(colon + 1));
    }

    static boolean isIri(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }
}
