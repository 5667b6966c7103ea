package dev.marginwise.watch;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.core.naming.conventions.StringConvention;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends traces where {@code marginwise.traces} asks for them; how and where to, OpenTelemetry's own settings say. */
@Factory
@Requires(property = Traces.SETTING, value = Traces.OTLP)
final class TracesFactory {
    /** What OpenTelemetry's settings can change. Of its three signals only traces are sent: the others go their own way. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "marginwise",
            "otel.exporter.otlp.protocol", "http/protobuf");

    private static final Map<String, String> ALWAYS = Map.of(
            "otel.traces.exporter", "otlp",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    @Singleton
    @Bean(preDestroy = "close")
    OpenTelemetrySdk openTelemetry(Environment environment) {
        Map<String, String> settings = new LinkedHashMap<>();
        environment
                .getProperties("otel", StringConvention.RAW)
                .forEach((name, value) -> settings.put("otel." + name, String.valueOf(value)));
        settings.putAll(ALWAYS);
        return AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> DEFAULTS)
                .addPropertiesCustomizer(given -> settings)
                .build()
                .getOpenTelemetrySdk();
    }
}
