package dev.firebreak.testing;

import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Gives the thread back the way in which this test's application keeps who is signed in: it is static, and every other
 * application that was started since has put its own in the place.
 */
public final class ScreenSecurity extends AbstractTestExecutionListener {

    /** Before the listener that signs the test's user in. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1_000;
    }

    @Override
    public void beforeTestMethod(TestContext context) {
        SecurityContextHolder.setContextHolderStrategy(
                context.getApplicationContext().getBean(SecurityContextHolderStrategy.class));
    }
}
