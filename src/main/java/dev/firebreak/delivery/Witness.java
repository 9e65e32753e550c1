package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;

/** Is told when an instance has been given something newer, or is not as it was. All times are of the ticker. */
interface Witness {

    /** It holds everything up to {@code now}, and had not what came after {@code before}; since when. */
    void holds(Instance instance, long before, long now, long at);

    /** The same of one switch that it asked for. */
    void asked(Instance instance, SwitchKey key, long before, long now);

    /** It stands still nowhere with what it holds: nobody waits for it any more. */
    void left(Instance instance);

    /** Something else of it is not as it was. */
    void moved(Instance instance);
}
