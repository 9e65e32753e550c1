package dev.firebreak.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all journeys that stay on systems of their own one stage: a console and a browser, started once. */
final class OneStage implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace JOURNEYS = ExtensionContext.Namespace.create(OneStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return stage(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            stage(test).keepsWhatEverybodySees(test.getRequiredTestMethod().getName());
        }
        stage(test).everybodyLeaves();
    }

    /** Closed with the last test of all. */
    private static Stage stage(ExtensionContext test) {
        return test.getRoot().getStore(JOURNEYS).computeIfAbsent(Stage.class, ignored -> Stage.shared(), Stage.class);
    }
}
