package org.casus.content.type;

import java.util.Optional;
import org.casus.content.source.Yaml;

/** A type together with where it was declared, so that what is found later can still name a line. */
record DeclaredType(String file, Yaml.Mapping source, ContentType type) {

    int lineOf(String key) {
        return source.lineOf(key);
    }

    /** The line of a field's option, or of the field where it does not have the option. */
    int lineOf(String field, String option) {
        Optional<Yaml.Mapping> fields = mapping(source, "fields");
        int line = fields.map(all -> all.lineOf(field)).orElse(source.line());
        return fields.flatMap(all -> mapping(all, field))
                .filter(options -> options.keys().contains(option))
                .map(options -> options.lineOf(option))
                .orElse(line);
    }

    private static Optional<Yaml.Mapping> mapping(Yaml.Mapping owner, String key) {
        return owner.get(key).filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
    }
}
