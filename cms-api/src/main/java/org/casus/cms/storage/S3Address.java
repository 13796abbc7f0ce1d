package org.casus.cms.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Which store, and as whom.
 *
 * @param endpoint absent for that of Amazon
 * @param key absent where the machine itself may, by a role or its environment
 * @param isPathStyle whether the bucket is in the path and not in the host's name, as most stores but Amazon's have it
 */
record S3Address(
        Optional<String> endpoint, String region, Optional<String> key, Optional<String> secret, boolean isPathStyle) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    S3Client client() {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(PATIENCE))
                .region(Region.of(region))
                .forcePathStyle(isPathStyle)
                .credentialsProvider(credentials())
                // sums that Amazon invented later, and others do not know
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        endpoint.map(URI::create).ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private AwsCredentialsProvider credentials() {
        if (key.isPresent() && secret.isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.get(), secret.get()));
        }
        return DefaultCredentialsProvider.builder().build();
    }

    /** Without the secret: records are logged by accident. */
    @Override
    public String toString() {
        return endpoint.orElse("Amazon S3") + " in " + region;
    }
}
