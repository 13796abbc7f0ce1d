package org.casus.cms.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.casus.cms.database.Database;
import org.casus.cms.database.DatabaseFailed;
import org.casus.cms.database.Sql;
import org.jspecify.annotations.Nullable;

/** The key of this installation for links: 256 random bits, made when first needed, the same in each node. */
@ApplicationScoped
class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String ID = "preview-links";
    private static final int BYTES = 32;

    @Inject
    Database database;

    private volatile @Nullable SecretKeySpec known;

    /** In letters that go anywhere in an address. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** In a time that does not depend on how much of it is right. */
    boolean isSigned(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec key = known;
        if (key == null) {
            String secret = find().orElseGet(this::make);
            key = new SecretKeySpec(Base64.getDecoder().decode(secret), ALGORITHM);
            known = key;
        }
        return key;
    }

    private Optional<String> find() {
        return database.first(Sql.of("select secret from signing_key where id = ?", ID), row -> row.text("secret"));
    }

    private String make() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getEncoder().encodeToString(random);
        try {
            database.run(Sql.of(
                    "insert into signing_key (id, secret, created) values (?, ?, ?)",
                    ID,
                    secret,
                    Clock.systemUTC().instant()));
            return secret;
        } catch (DatabaseFailed e) {
            if (e.isBrokenConstraint()) {
                // another node made it at the same moment
                return find().orElseThrow(() -> e);
            }
            throw e;
        }
    }
}
