package org.casus.cms.migration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Before anybody is served: makes the content fit the model, or ends the start with all that does not.
 *
 * <p>A singleton with the container's transactions: what it changes is kept whole or not at all.
 */
@Singleton
@Startup
@DependsOn("Migrations")
public class TakeInModel {

    @Inject
    FitContent fit;

    /** @throws org.casus.content.InvalidContent with all that would be lost; the application does not start then */
    @PostConstruct
    void takeIn() {
        fit.fit();
    }
}
