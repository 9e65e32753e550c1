package dev.firebreak.demo;

import dev.firebreak.demo.Handled.Outcome;
import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.Value;
import java.time.Instant;
import java.util.Map;

/** The simulated assistant's own code: it asks at each point of no return, and nothing else decides what it does. */
final class SupportAssistant {

    private static final Map<String, String> QUOTES =
            Map.of("everything", "articles and the forum", "curated", "articles", "none", "nothing");

    private final String name;
    private final Client client;

    /** @param name which of the running instances this is */
    SupportAssistant(String name, Client client) {
        this.name = name;
        this.client = client;
    }

    Handled handle(long number, Enquiry enquiry, Instant at) {
        Obedience obey = new Obedience(
                client,
                new ImmutableContext(
                        enquiry.customer(),
                        Map.of(
                                "tenant", new Value(enquiry.tenant()),
                                "requestType", new Value(enquiry.wish().name()),
                                "amount", new Value(enquiry.amount()))));
        Result result = decide(enquiry, obey);
        return new Handled(
                number,
                at,
                name,
                false,
                enquiry.customer(),
                enquiry.tenant(),
                enquiry.words(),
                result.outcome(),
                result.what(),
                obey.asked());
    }

    /** What came of it, in words. */
    private record Result(Outcome outcome, String what) {}

    private static Result decide(Enquiry enquiry, Obedience obey) {
        if (!obey.ask("stop", false)) {
            return new Result(Outcome.REFUSED, "The assistant is stopped; a person takes over");
        }
        String autonomy = obey.ask("autonomy", "suggest");
        if (autonomy.equals("people")) {
            return new Result(Outcome.REFUSED, "Handed to a person at once");
        }
        Result result = act(enquiry, obey);
        if (autonomy.equals("suggest") && result.outcome() == Outcome.DONE) {
            return new Result(Outcome.WAITS_FOR_A_PERSON, "Suggested: " + result.what());
        }
        return result;
    }

    private static Result act(Enquiry enquiry, Obedience obey) {
        return switch (enquiry.wish()) {
            case REFUND -> refund(enquiry, obey);
            case ORDER ->
                obey.ask("tool.lookup_order", true)
                        ? new Result(Outcome.DONE, "Looked up the parcel: arrives tomorrow")
                        : new Result(Outcome.REFUSED, "Pointed to the order page");
            case COMPLAINT -> answer(obey, true);
            case ADVICE -> answer(obey, false);
            case RIDDLE -> fallBack(obey);
        };
    }

    private static Result refund(Enquiry enquiry, Obedience obey) {
        int limit = obey.ask("limit.refund", "perRefund", 50);
        // The point of no return: asked right before the money goes.
        String tool = obey.ask("tool.refund_payment", "disabled");
        if (tool.equals("disabled")) {
            return new Result(Outcome.REFUSED, "No refund: a colleague follows up");
        }
        if (tool.equals("ask") || enquiry.amount() > limit) {
            return new Result(Outcome.WAITS_FOR_A_PERSON, "Refund of " + enquiry.amount() + " € waits for a colleague");
        }
        String refunded = "Refunded " + enquiry.amount() + " €";
        return new Result(
                Outcome.DONE,
                refunded
                        + (obey.ask("tool.send_email", false)
                                ? ", confirmed by email"
                                : ", confirmed in the chat only"));
    }

    private static Result fallBack(Obedience obey) {
        return obey.ask("fallback.answer", "apology").equals("retry")
                ? new Result(Outcome.DONE, "Asked the customer to say it in other words")
                : new Result(Outcome.WAITS_FOR_A_PERSON, "Apologised; a colleague answers within the hour");
    }

    private static Result answer(Obedience obey, boolean risky) {
        String prompt = obey.ask("prompt.system", "support-v41");
        String model = obey.ask("model.primary", "northwind/large-2026-03");
        String review = obey.ask("review", "all");
        String sources = obey.ask("retrieval.sources", "curated");
        boolean remembers = obey.ask("memory.customer", false);
        String what = "Answered with " + prompt + " on " + model + ", quoting " + QUOTES.getOrDefault(sources, sources)
                + (remembers ? ", knowing earlier cases" : ", knowing no earlier case");
        if (review.equals("all") || risky) {
            return new Result(Outcome.WAITS_FOR_A_PERSON, what + "; a colleague reads it first");
        }
        return new Result(Outcome.DONE, what);
    }
}
