package org.casus.cms.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.cms.access.Caller;
import org.casus.cms.access.Rights;
import org.casus.cms.database.DatabaseFailed;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the account {@code admin} when there is none at all.
 *
 * <p>Its password is {@code CASUS_ADMIN_PASSWORD} where that is set; else it is made up and left in {@code
 * <data>/admin-password}, readable by its owner alone, never in a log.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class FirstAccount {

    private static final System.Logger LOGGER = System.getLogger(FirstAccount.class.getName());

    /** Without letters and digits that are taken for one another; 32 of them: 5 bits each. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    @Inject
    Accounts accounts;

    @Inject
    AddAccount addAccount;

    @Inject
    @ConfigProperty(name = "casus.data")
    String data;

    @Inject
    @ConfigProperty(name = "casus.admin.password")
    Optional<String> given;

    @PostConstruct
    void make() {
        if (!accounts.isEmpty()) {
            return;
        }
        String password = given.orElseGet(FirstAccount::madeUp);
        if (given.isEmpty()) {
            keep(password);
        }
        try {
            addAccount.add(first(PasswordHash.of(password)), Caller.SYSTEM.name());
        } catch (DatabaseFailed e) {
            if (e.isBrokenConstraint()) {
                LOGGER.log(Level.INFO, "Another node made the first account at the same moment");
                return;
            }
            throw e;
        }
        LOGGER.log(
                Level.INFO,
                given.isPresent()
                        ? "Made the account admin with the password of CASUS_ADMIN_PASSWORD"
                        : "Made the account admin; its password is in " + file());
    }

    private static AddAccount.New first(PasswordHash password) {
        return new AddAccount.New(Accounts.FIRST, Optional.of(password), Account.Profile.EMPTY, Rights.ALL, List.of());
    }

    private Path file() {
        return Path.of(data, "admin-password");
    }

    private void keep(String password) {
        try {
            Files.createDirectories(Path.of(data));
            Files.deleteIfExists(file());
            Files.newByteChannel(
                            file(),
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            readableByOwnerAlone())
                    .close();
            Files.writeString(file(), password + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file(), e);
        }
    }

    private static FileAttribute<?>[] readableByOwnerAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** 125 bits, in groups that can be read out. */
    private static String madeUp() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(GROUP, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt).forEach(password::append);
        }
        return password.toString();
    }
}
