package se.uppsikt.base.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** The door of traces. Where no collector is set nothing is measured and nothing costs. */
@Service
public class Spans implements DisposableBean {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final @Nullable SdkTracerProvider provider;
    private final Tracer tracer;

    Spans(SpanSettings settings) {
        this.provider = settings.wanted() ? provider(settings) : null;
        this.tracer =
                (provider == null ? OpenTelemetry.noop().getTracerProvider() : provider)
                        .get("se.uppsikt");
    }

    private static SdkTracerProvider provider(SpanSettings settings) {
        return SdkTracerProvider.builder()
                .setResource(Resource.builder().put("service.name", "uppsikt").build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(settings.share())))
                .addSpanProcessor(
                        BatchSpanProcessor.builder(
                                        OtlpHttpSpanExporter.builder()
                                                .setEndpoint(settings.address())
                                                .setTimeout(PATIENCE)
                                                .build())
                                .build())
                .build();
    }

    /** Something that is done and may fail. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T done() throws E;
    }

    /** Calls out, to a platform or the like. */
    public <T extends @Nullable Object, E extends Exception> T call(String name, Work<T, E> work)
            throws E {
        return in(name, SpanKind.CLIENT, _ -> work.done());
    }

    /** Something that is done while a span is open, which may name it when it knows more. */
    @FunctionalInterface
    interface SpanWork<T extends @Nullable Object, E extends Exception> {
        T done(Span span) throws E;
    }

    /** Does it; what fails is told by its class alone, for its words may be somebody's. */
    <T extends @Nullable Object, E extends Exception> T in(
            String name, SpanKind kind, SpanWork<T, E> work) throws E {
        Span span = tracer.spanBuilder(name).setSpanKind(kind).startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.done(span);
        } catch (Exception | Error fault) {
            span.setStatus(StatusCode.ERROR, fault.getClass().getName());
            throw fault;
        } finally {
            span.end();
        }
    }

    /** What was measured last is sent. */
    @Override
    public void destroy() {
        if (provider != null) {
            provider.close();
        }
    }
}
