package dev.firebreak.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At start, before any request is taken: knows everybody, and has somebody who can get in. */
@Component
class AccessStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AccessStart.class);

    private final DirectoryUpkeep upkeep;
    private final FirstStart firstStart;
    private final SetUp setUp;
    private final FirstStartSettings settings;
    private final TransactionTemplate writes;

    AccessStart(
            DirectoryUpkeep upkeep,
            FirstStart firstStart,
            SetUp setUp,
            FirstStartSettings settings,
            PlatformTransactionManager transactions) {
        this.upkeep = upkeep;
        this.firstStart = firstStart;
        this.setUp = setUp;
        this.settings = settings;
        this.writes = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        unlessAnotherNodeWasFaster(firstStart::createAdministrator);
        unlessAnotherNodeWasFaster(firstStart::createToken);
        upkeep.refresh();
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        String secret = writes.execute(status -> firstStart.needsSetUpLink() ? setUp.newLink() : null);
        if (secret != null) {
            String link = address(ready.getApplicationContext().getEnvironment()) + "/setup/" + secret;
            LOG.info("Nobody can sign in yet. Create the first administrator, once, within a day: {}", link);
        }
    }

    private String address(Environment environment) {
        String known = settings.publicUrl();
        if (known != null) {
            return known.replaceAll("/+$", "");
        }
        String port = environment.getProperty("local.server.port", "8080");
        return "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
    }

    private void unlessAnotherNodeWasFaster(Runnable change) {
        try {
            writes.executeWithoutResult(status -> change.run());
        } catch (DataIntegrityViolationException sameAtTheSameMoment) {
            LOG.info("Another node did it first: {}", sameAtTheSameMoment.getMessage());
        }
    }
}
