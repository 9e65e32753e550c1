package dev.firebreak.process;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** One of those who flip, stop, restore and undo without a pause until told to end; it records what it learned. */
final class Writer implements Runnable {

    private static final List<Map<String, Object>> SCOPES = List.of(
            Map.of("everyone", true),
            Map.of("everyone", true),
            Map.of("share", 20),
            Map.of("match", Map.of("tenant", List.of("acme", "globex"))));

    private final Api api;
    private final String name;
    private final Random random;
    private final Queue<Attempt> attempts;
    private final AtomicBoolean killing;
    private final AtomicBoolean ended;
    private final Deque<String> myFlips = new ArrayDeque<>();
    private int number;

    Writer(Api api, String name, long seed, Queue<Attempt> attempts, AtomicBoolean killing, AtomicBoolean ended) {
        this.api = api;
        this.name = name;
        this.random = new Random(seed);
        this.attempts = attempts;
        this.killing = killing;
        this.ended = ended;
    }

    @Override
    public void run() {
        while (!ended.get()) {
            Attempt attempt = send(api, next(), killing);
            attempts.add(attempt);
            remember(attempt);
            if (attempt.isUnanswered()) {
                Pause.millis(20);
            }
        }
    }

    /** Sends it, for the first time or again, and says what was learned. */
    static Attempt send(Api api, Attempt attempt, AtomicBoolean killing) {
        try {
            Api.Answer answer = api.post(attempt.path(), attempt.body(), attempt.key());
            return attempt.with(outcome(answer, killing));
        } catch (IOException e) {
            if (!killing.get()) {
                throw new IllegalStateException("not answered although nothing was killed: " + attempt, e);
            }
            return attempt.with(new Attempt.Unanswered(e.toString()));
        }
    }

    private static Attempt.Outcome outcome(Api.Answer answer, AtomicBoolean killing) {
        if (answer.status() == 201 || answer.status() == 200) {
            return new Attempt.Acknowledged(answer.body());
        }
        if (answer.status() >= 500 && killing.get()) {
            return new Attempt.Unanswered(answer.toString());
        }
        return new Attempt.Refused(answer.status(), answer.body().toString());
    }

    private void remember(Attempt attempt) {
        if (attempt.kind() == Attempt.Kind.FLIP && attempt.outcome() instanceof Attempt.Acknowledged(var answer)) {
            myFlips.push(answer.path("id").stringValue());
        }
    }

    private Attempt next() {
        number++;
        String key = name + "-" + number;
        int dice = random.nextInt(100);
        if (dice < 72) {
            return flip(key);
        }
        if (dice < 78) {
            return attempt(Attempt.Kind.STOP, key, "/stop", Map.of("reason", key));
        }
        if (dice < 92 || myFlips.isEmpty()) {
            return restore(key);
        }
        String path = "/api/v1/flips/" + myFlips.pop() + "/undo";
        return new Attempt(Attempt.Kind.UNDO, key, path, "{}", new Attempt.Unanswered("not sent yet"));
    }

    private Attempt flip(String key) {
        Map<String, Object> body = new HashMap<>();
        body.put("position", CampaignSystem.CONTAINED.get(random.nextInt(CampaignSystem.CONTAINED.size())));
        body.put("reason", key);
        body.put("scope", SCOPES.get(random.nextInt(SCOPES.size())));
        if (random.nextInt(4) == 0) {
            body.put("expiresIn", "PT6H");
        }
        return attempt(Attempt.Kind.FLIP, key, "/switches/" + someSwitch() + "/flips", body);
    }

    private Attempt restore(String key) {
        Map<String, Object> body = random.nextInt(3) == 0
                ? Map.of("all", true, "reason", key)
                : Map.of("switches", List.of(someSwitch()), "reason", key);
        return attempt(Attempt.Kind.RESTORE, key, "/restores", body);
    }

    private String someSwitch() {
        return CampaignSystem.SWITCHES.get(random.nextInt(CampaignSystem.SWITCHES.size()));
    }

    private static Attempt attempt(Attempt.Kind kind, String key, String path, Map<String, Object> body) {
        return new Attempt(
                kind, key, CampaignSystem.PATH + path, Api.json(body), new Attempt.Unanswered("not sent yet"));
    }
}
