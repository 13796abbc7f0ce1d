package org.casus.cms.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A bucket of a store that speaks S3; keys are its keys, after a prefix. */
final class S3Storage implements Storage, AutoCloseable {

    private static final int NOT_FOUND = 404;
    private static final String ANYTHING = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final long partSize;

    /**
     * @param prefix before each key; empty, or ends with a slash
     * @param partSize what is larger is sent in parts of so many bytes, which S3 wants to be five million at least
     */
    S3Storage(S3Client client, String bucket, String prefix, long partSize) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.partSize = partSize;
    }

    private String name(String key) {
        return prefix + Keys.checked(key);
    }

    @Override
    public void put(String key, Path file) throws IOException {
        long length = Files.size(file);
        if (length > partSize) {
            asking(key, () -> putInParts(name(key), file, length));
        } else {
            asking(
                    key,
                    () -> client.putObject(
                            put -> put.bucket(bucket).key(name(key)).contentType(ANYTHING),
                            RequestBody.fromFile(file)));
        }
        Files.delete(file);
    }

    private boolean putInParts(String name, Path file, long length) {
        String upload = client.createMultipartUpload(
                        create -> create.bucket(bucket).key(name).contentType(ANYTHING))
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < length; from += partSize) {
                parts.add(part(name, upload, parts.size() + 1, file, from, Math.min(partSize, length - from)));
            }
            client.completeMultipartUpload(complete ->
                    complete.bucket(bucket).key(name).uploadId(upload).multipartUpload(all -> all.parts(parts)));
            return true;
        } catch (SdkException e) {
            client.abortMultipartUpload(abort -> abort.bucket(bucket).key(name).uploadId(upload));
            throw e;
        }
    }

    private CompletedPart part(String name, String upload, int number, Path file, long from, long length) {
        String tag = client.uploadPart(
                        part -> part.bucket(bucket)
                                .key(name)
                                .uploadId(upload)
                                .partNumber(number)
                                .contentLength(length),
                        RequestBody.fromContentProvider(() -> part(file, from, length), length, ANYTHING))
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private static InputStream part(Path file, long from, long length) {
        try {
            return new Part(Channels.newInputStream(FileChannel.open(file).position(from)), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String key, long from, long length) throws IOException {
        if (length == 0) {
            return InputStream.nullInputStream();
        }
        return new Received(asking(
                key,
                () -> client.getObject(
                        get -> get.bucket(bucket).key(name(key)).range("bytes=" + from + "-" + (from + length - 1)))));
    }

    /** Who has enough hangs up instead of receiving the rest. */
    private static final class Received extends FilterInputStream {

        private final ResponseInputStream<GetObjectResponse> response;
        private boolean isAtEnd;

        Received(ResponseInputStream<GetObjectResponse> response) {
            super(response);
            this.response = response;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            isAtEnd |= next < 0;
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            isAtEnd |= count < 0;
            return count;
        }

        @Override
        public void close() throws IOException {
            if (!isAtEnd) {
                response.abort();
            }
            super.close();
        }
    }

    @Override
    public Optional<Long> size(String key) throws IOException {
        try {
            return Optional.of(asking(
                    key,
                    () -> client.headObject(head -> head.bucket(bucket).key(name(key)))
                            .contentLength()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        asking(key, () -> client.deleteObject(delete -> delete.bucket(bucket).key(name(key))));
    }

    @Override
    public void each(String begin, Consumer<Held> receiver) throws IOException {
        asking(begin, () -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + begin)).contents().stream()
                    .map(held -> new Held(held.key().substring(prefix.length()), held.size(), held.lastModified()))
                    .forEach(receiver);
            return true;
        });
    }

    @Override
    public <T> T withFile(String key, Path aside, Reading<T> reading) throws IOException {
        Path copy = Files.createTempFile(Files.createDirectories(aside), "", ".part");
        try {
            try (InputStream bytes =
                    asking(key, () -> client.getObject(get -> get.bucket(bucket).key(name(key))))) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return reading.read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    @Override
    public void tidy(Instant before) throws IOException {
        asking(prefix, () -> {
            client.listMultipartUploads(list -> list.bucket(bucket).prefix(prefix)).uploads().stream()
                    .filter(upload -> upload.initiated().isBefore(before))
                    .forEach(upload -> client.abortMultipartUpload(
                            abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
            return true;
        });
    }

    /** Their exceptions are ours: a store that is away is an input/output error, as a disk that is. */
    private static <T> T asking(String key, Supplier<T> question) throws IOException {
        try {
            return question.get();
        } catch (NoSuchKeyException e) {
            throw noSuchFile(key, e);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                throw noSuchFile(key, e);
            }
            throw new IOException("the store refuses: " + e.getMessage(), e);
        } catch (SdkException e) {
            throw new IOException("the store does not answer: " + e.getMessage(), e);
        }
    }

    private static NoSuchFileException noSuchFile(String key, S3Exception cause) {
        NoSuchFileException none = new NoSuchFileException(key);
        none.initCause(cause);
        return none;
    }

    @Override
    public void close() {
        client.close();
    }
}
