package org.casus.cms.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/** A real server that speaks S3, in a process of its own, with its objects in a folder. */
public final class S3Server implements AutoCloseable {

    public static final String KEY = "casus";
    public static final String SECRET = "a-secret-for-tests";
    public static final String BUCKET = "casus-media";
    public static final String REGION = "us-east-1";

    private static final long LONGEST_START_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final String endpoint;

    private S3Server(Process process, String endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** With an empty bucket. */
    public static S3Server start(Path folder) {
        try {
            Path objects = Files.createDirectories(folder.resolve("objects")).toAbsolutePath();
            String endpoint = "http://127.0.0.1:" + freePort();
            Path settings =
                    Files.writeString(folder.resolve("s3.properties"), """
                    s3proxy.endpoint=%s
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(endpoint, KEY, SECRET, objects));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xmx200m",
                            "-jar",
                            Path.of("target", "s3proxy.jar").toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("s3.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            S3Server server = new S3Server(process, endpoint);
            server.makeBucket();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As soon as it answers. */
    private void makeBucket() {
        long end = System.nanoTime() + LONGEST_START_NANOS;
        try (S3Client client = client()) {
            while (true) {
                try {
                    client.createBucket(create -> create.bucket(BUCKET));
                    return;
                } catch (SdkException e) {
                    if (!process.isAlive() || System.nanoTime() > end) {
                        throw e;
                    }
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return endpoint;
    }

    S3Client client() {
        return new S3Address(Optional.of(endpoint), REGION, Optional.of(KEY), Optional.of(SECRET), true).client();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
