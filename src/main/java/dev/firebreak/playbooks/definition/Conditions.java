package dev.firebreak.playbooks.definition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What conditions mean: CEL, typed, over what is known of the incident, the run and the steps that stand before. Nothing in
 * it loops or calls anything.
 */
public final class Conditions {

    private static final int LONGEST = 500;
    private static final int DEEPEST = 20;

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseRecursionDepth(DEEPEST)
            .maxParseErrorRecoveryLimit(1)
            .build();

    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(OPTIONS).build();

    private static final Map<String, CelType> KNOWN = known();
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    /** Those of as many playbooks as are in use; when there are more it begins anew. */
    private static final int MOST_KEPT = 5_000;

    private static final Map<List<String>, Conditions> KEPT = new ConcurrentHashMap<>();

    private final CelCompiler compiler;
    private final Map<Condition, CelRuntime.Program> programs = new ConcurrentHashMap<>();

    private Conditions(CelCompiler compiler) {
        this.compiler = compiler;
    }

    /** Those that may name these steps. */
    public static Conditions after(List<Step> steps) {
        List<String> names = steps.stream().flatMap(Conditions::names).toList();
        if (KEPT.size() > MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(names, Conditions::naming);
    }

    private static Conditions naming(List<String> names) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros()
                .setResultType(SimpleType.BOOL);
        KNOWN.forEach(builder::addVar);
        names.forEach(name -> builder.addVar(name, SimpleType.BOOL));
        return new Conditions(builder.build());
    }

    private static Stream<String> names(Step step) {
        String name = "steps." + step.id() + ".";
        Stream<String> states =
                Stream.of("done", "failed", "skipped", "not_taken").map(name::concat);
        return step.task() instanceof Task.Decision decision
                ? Stream.concat(states, decision.options().stream().map(option -> name + "chose_" + option.key()))
                : states;
    }

    private static Map<String, CelType> known() {
        Map<String, CelType> known = new LinkedHashMap<>();
        known.put("incident.severity", SimpleType.STRING);
        known.put("incident.state", SimpleType.STRING);
        known.put("incident.systems", ListType.create(SimpleType.STRING));
        known.put("incident.user_harm", SimpleType.INT);
        known.put("incident.data_exposure", SimpleType.INT);
        known.put("incident.compliance_risk", SimpleType.INT);
        known.put("incident.business_impact", SimpleType.INT);
        known.put("run.drill", SimpleType.BOOL);
        known.put("run.minutes", SimpleType.INT);
        return Collections.unmodifiableMap(known);
    }

    static @Nullable Condition read(Part part, String name) {
        String text = part.textIfAny(name, LONGEST);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            part.wrong(name, "must be a condition, or be left out");
            return null;
        }
        return new Condition(text);
    }

    /** What is wrong with a condition and what would be right, or empty. */
    Optional<String> fault(Condition condition) {
        CelValidationResult result = compiler.compile(condition.text());
        return result.getErrors().stream().findFirst().map(issue -> words(condition, issue));
    }

    private static String words(Condition condition, CelIssue issue) {
        int column = issue.getSourceLocation().getColumn();
        String message = issue.getMessage().strip();
        if (message.startsWith("undeclared reference")) {
            return "is no condition: " + nameAt(condition.text(), column) + " is not known here: there are "
                    + String.join(", ", KNOWN.keySet())
                    + ", and of each step above steps.its_id.done, failed, skipped, not_taken, and chose_ with the key of a"
                    + " decision's option";
        }
        return "is no condition: " + message + " (at its character " + (column + 1)
                + "); write, for example, incident.user_harm >= 3 && !steps.ask_vendor.done";
    }

    private static String nameAt(String text, int column) {
        Matcher name = NAME.matcher(text);
        return name.find(Math.clamp(column, 0, text.length())) ? name.group() : "a name";
    }

    /**
     * Whether it holds.
     *
     * @param known a value for each name that a condition here may use
     * @throws IllegalStateException if the condition was never checked
     */
    public boolean holds(Condition condition, Map<String, ?> known) {
        try {
            return Boolean.TRUE.equals(
                    programs.computeIfAbsent(condition, this::program).eval(known));
        } catch (CelEvaluationException unchecked) {
            throw new IllegalStateException("The condition \"" + condition + "\" cannot be evaluated", unchecked);
        }
    }

    private CelRuntime.Program program(Condition condition) {
        try {
            CelAbstractSyntaxTree tree = compiler.compile(condition.text()).getAst();
            return RUNTIME.createProgram(tree);
        } catch (CelValidationException | CelEvaluationException unchecked) {
            throw new IllegalStateException("The condition \"" + condition + "\" was never checked", unchecked);
        }
    }
}
