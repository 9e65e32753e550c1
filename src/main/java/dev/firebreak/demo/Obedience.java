package dev.firebreak.demo;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FlagEvaluationDetails;
import dev.openfeature.sdk.ImmutableStructure;
import dev.openfeature.sdk.Structure;
import dev.openfeature.sdk.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for switches while one enquiry is handled, each with its failSafe value as default, and notes the answers. */
final class Obedience {

    private final Client client;
    private final EvaluationContext context;
    private final List<Handled.Asked> asked = new ArrayList<>();

    Obedience(Client client, EvaluationContext context) {
        this.client = client;
        this.context = context;
    }

    boolean ask(String key, boolean failSafe) {
        return noted(key, client.getBooleanDetails(key, failSafe, context));
    }

    String ask(String key, String failSafe) {
        return noted(key, client.getStringDetails(key, failSafe, context));
    }

    /** The number under this name of a switch whose value is an object. */
    int ask(String key, String name, int failSafe) {
        Structure otherwise = new ImmutableStructure(Map.of(name, new Value(failSafe)));
        Value value = noted(key, client.getObjectDetails(key, new Value(otherwise), context));
        Value number = value.isStructure() ? value.asStructure().getValue(name) : null;
        Integer amount = number == null ? null : number.asInteger();
        return amount == null ? failSafe : amount;
    }

    List<Handled.Asked> asked() {
        return asked;
    }

    private <T> T noted(String key, FlagEvaluationDetails<T> details) {
        boolean fromCode = details.getErrorCode() != null;
        String answer =
                fromCode || details.getVariant() == null ? String.valueOf(details.getValue()) : details.getVariant();
        asked.add(new Handled.Asked(key, answer, fromCode));
        return details.getValue();
    }
}
