package org.casus.cms.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server that the servers of this run send to. */
final class Mailbox {

    private static final GreenMail SERVER = start();

    private Mailbox() {}

    private static GreenMail start() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    static Map<String, String> environment() {
        return Map.of(
                "CASUS_SMTP_HOST", "127.0.0.1",
                "CASUS_SMTP_PORT", Integer.toString(SERVER.getSmtp().getPort()),
                "CASUS_SMTP_FROM", "casus@example.org",
                "CASUS_SMTP_TLS", "none");
    }

    /** The texts of the mails to this address, oldest first. */
    static List<String> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessagesForDomain(address))
                .map(Mailbox::text)
                .toList();
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
