package org.casus.cms.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the provider's page, who fills in its form. */
final class KeycloakBrowser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final TreeMap<String, String> cookies = new TreeMap<>();

    /** @return where the provider sends the browser afterwards */
    URI signIn(URI page, String name, String password) {
        HttpResponse<String> form = send(HttpRequest.newBuilder(page).GET());
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError(form.statusCode() + " without a form: " + form.body());
        }
        String body = "username=" + encoded(name) + "&password=" + encoded(password);
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        return URI.create(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body())));
    }

    /** Cookies by hand: those of the provider are for https, and a browser makes an exception for its own machine. */
    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(cookie -> {
                String[] parts = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
                cookies.put(parts[0], parts[1]);
            });
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
