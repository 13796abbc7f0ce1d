package org.casus.cms.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final Mail MAIL =
            new Mail("els@example.org", "Een nieuwe ‘fiche’", "Dag Els,\n\nzeg ‘ja’ – of née.\n");

    private final GreenMail greenMail =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.SMTPS.dynamicPort()});

    @BeforeEach
    void start() {
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private MailServer server(int port, Optional<String> user, Encryption encryption) {
        return new MailServer("127.0.0.1", port, user, user, "casus@example.org", encryption);
    }

    private int plainPort() {
        return greenMail.getSmtp().getPort();
    }

    @Test
    void a_mail_arrives_as_it_was_written() throws MessagingException {
        server(plainPort(), Optional.empty(), Encryption.NONE).send(MAIL);

        MimeMessage received = greenMail.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo("Een nieuwe ‘fiche’");
        assertThat(GreenMailUtil.getAddressList(received.getAllRecipients())).isEqualTo("els@example.org");
        assertThat(GreenMailUtil.getAddressList(received.getFrom())).isEqualTo("casus@example.org");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(received)).isEqualTo("Dag Els,\r\n\r\nzeg ‘ja’ – of née.");
    }

    private static String text(MimeMessage message) {
        try {
            return message.getContent().toString().strip();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_server_that_does_not_encrypt_gets_no_mail_and_no_password() {
        greenMail.setUser("casus", "casus");

        assertThatThrownBy(() -> server(plainPort(), Optional.of("casus"), Encryption.STARTTLS)
                        .send(MAIL))
                .isInstanceOf(NotSent.class)
                .hasRootCauseMessage("STARTTLS is required but host does not support STARTTLS");
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_mail() {
        MailServer selfSigned = server(greenMail.getSmtps().getPort(), Optional.empty(), Encryption.IMPLICIT);

        assertThatThrownBy(() -> selfSigned.send(MAIL)).isInstanceOf(NotSent.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_said_to_be() {
        int port = plainPort();
        greenMail.stop();

        assertThatThrownBy(() -> server(port, Optional.empty(), Encryption.NONE).send(MAIL))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void nothing_gets_into_a_header() {
        assertThatThrownBy(() -> new Mail("els@example.org\r\nBcc: x@example.org", "x", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail("els@example.org", "x\nBcc: x@example.org", ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
