package dev.firebreak.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a simulated customer wants. */
record Enquiry(Wish wish, String customer, String tenant, int amount) {

    /** The kinds of wishes. */
    enum Wish {
        REFUND("wants %d € back"),
        ORDER("asks where the parcel is"),
        COMPLAINT("complains about an invoice"),
        ADVICE("asks which size fits"),
        RIDDLE("writes what nobody understands");

        private final String words;

        Wish(String words) {
            this.words = words;
        }
    }

    private static final List<String> TENANTS = List.of("acme", "globex", "initech");
    private static final List<Wish> MIX =
            List.of(Wish.REFUND, Wish.ORDER, Wish.REFUND, Wish.ADVICE, Wish.REFUND, Wish.COMPLAINT, Wish.RIDDLE);
    private static final int CUSTOMERS = 900;
    private static final int LARGEST = 240;

    static Enquiry next(long number, RandomGenerator random) {
        return new Enquiry(
                MIX.get((int) (number % MIX.size())),
                "customer-" + (100 + random.nextInt(CUSTOMERS)),
                TENANTS.get(random.nextInt(TENANTS.size())),
                5 + random.nextInt(LARGEST));
    }

    String words() {
        return wish.words.formatted(amount);
    }
}
