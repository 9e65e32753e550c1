package dev.firebreak.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url);
        properties.put("spring.datasource.username", url.startsWith("jdbc:h2") ? "sa" : "postgres");
        properties.put("spring.datasource.password", url.startsWith("jdbc:h2") ? "" : "postgres");
        properties.put("spring.datasource.hikari.maximum-pool-size", "8");
        properties.put("spring.quartz.auto-startup", "false");
        properties.put("spring.main.banner-mode", "off");
        properties.put("firebreak.poll-every", "1h");
        properties.put("firebreak.timeline-head-file", "target/test-timeline-head.log");
        for (String setting : settings) {
            properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        List<Class<?>> classes = new ArrayList<>(List.of(CoreApplication.class, TestClockConfiguration.class));
        classes.addAll(more);
        return new Node(new SpringApplicationBuilder(classes.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new)));
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    @Override
    public void close() {
        context.close();
    }
}
