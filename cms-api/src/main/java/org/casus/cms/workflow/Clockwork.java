package org.casus.cms.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import org.casus.cms.http.Problem;

/** Looks for what is due, in each node; what was missed while none ran is due too. */
@ApplicationScoped
class Clockwork {

    private static final System.Logger LOGGER = System.getLogger(Clockwork.class.getName());

    private static final int AT_A_TIME = 20;

    /** A database that is away comes back within so many seconds, or it is no passing thing. */
    private static final int MOST_ATTEMPTS = 600;

    @Inject
    Plans plans;

    @Inject
    CarryOut carryOut;

    void look() {
        plans.due(Moments.now(), AT_A_TIME).forEach(this::tryIt);
    }

    private void tryIt(Plan plan) {
        try {
            carryOut.carryOut(plan);
        } catch (Problem problem) {
            carryOut.fail(plan, reason(problem));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Could not carry out what was planned as " + plan.id(), e);
            int attempts = carryOut.countAttempt(plan);
            if (attempts >= MOST_ATTEMPTS) {
                carryOut.fail(plan, "The server failed " + attempts + " times; its log says why.");
            }
        }
    }

    private static String reason(Problem problem) {
        String fields = problem.violations().stream()
                .map(violation -> violation.field() + ": " + violation.message().in("en"))
                .collect(Collectors.joining(" "));
        return fields.isEmpty() ? problem.detail().in("en") : problem.detail().in("en") + " " + fields;
    }
}
