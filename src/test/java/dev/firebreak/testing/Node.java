package dev.firebreak.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One console without browser and HTTP, started by hand: for tests that need several, or other settings. */
public final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On a database; neither Quartz nor the poll runs unless a setting such as {@code firebreak.poll-every=1s} says so. */
    public static Node start(String url, String... settings) {
        return start(url, List.of(), settings);
    }

    /** @param more configuration classes besides the core's */
    public static Node start(String url, List<Class<?>> more, String... settings) {
        List<String> properties = new ArrayList<>(List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + (url.startsWith("jdbc:h2") ? "sa" : "postgres"),
                "spring.datasource.password=" + (url.startsWith("jdbc:h2") ? "" : "postgres"),
                "spring.datasource.hikari.maximum-pool-size=8",
                "spring.quartz.auto-startup=false",
                "spring.main.banner-mode=off",
                "firebreak.poll-every=1h",
                "firebreak.timeline-head-file=target/test-timeline-head.log"));
        properties.addAll(List.of(settings));
        List<Class<?>> classes = new ArrayList<>(List.of(CoreApplication.class, TestClockConfiguration.class));
        classes.addAll(more);
        return new Node(new SpringApplicationBuilder(classes.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(properties.toArray(String[]::new))
                .run(properties.stream().map(property -> "--" + property).toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
