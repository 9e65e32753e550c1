package dev.firebreak.delivery;

import dev.firebreak.base.SwitchKey;
import org.springframework.stereotype.Component;

/** Follows each flip on its way to the instances. */
@Component
class FlipsUnderway implements Instance.Witness {

    @Override
    public void holds(Instance instance, long before, long now) {}

    @Override
    public void asked(Instance instance, SwitchKey key, long before, long now) {}
}
