package org.casus.cms.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The storage that the settings name. */
@ApplicationScoped
class StorageProducer {

    private static final long PART = 8L << 20;

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    @Inject
    @ConfigProperty(name = "casus.media.store", defaultValue = "folder")
    String kind;

    @Inject
    @ConfigProperty(name = "casus.media.s3.endpoint")
    Optional<String> endpoint;

    @Inject
    @ConfigProperty(name = "casus.media.s3.region", defaultValue = "us-east-1")
    String region;

    @Inject
    @ConfigProperty(name = "casus.media.s3.bucket")
    Optional<String> bucket;

    @Inject
    @ConfigProperty(name = "casus.media.s3.prefix")
    Optional<String> prefix;

    @Inject
    @ConfigProperty(name = "casus.media.s3.key")
    Optional<String> key;

    @Inject
    @ConfigProperty(name = "casus.media.s3.secret")
    Optional<String> secret;

    @Inject
    @ConfigProperty(name = "casus.media.s3.path-style", defaultValue = "true")
    boolean isPathStyle;

    @Produces
    @ApplicationScoped
    Storage storage() {
        return switch (kind) {
            case "folder" -> Storage.inFolder(Path.of(data, "media"));
            case "s3" ->
                new S3Storage(
                        new S3Address(endpoint, region, key, secret, isPathStyle).client(),
                        bucket.orElseThrow(() -> new IllegalStateException("casus.media.s3.bucket is not set")),
                        prefix.orElse(""),
                        PART);
            default -> throw new IllegalStateException("casus.media.store is folder or s3, not " + kind);
        };
    }

    void close(@Disposes Storage storage) throws Exception {
        if (storage instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }
}
