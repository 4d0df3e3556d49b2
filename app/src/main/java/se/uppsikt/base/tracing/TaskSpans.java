package se.uppsikt.base.tracing;

import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.opentelemetry.api.trace.SpanKind;
import org.springframework.stereotype.Component;

/** A span for each task that is done, under the task's word. */
@Component
class TaskSpans implements ExecutionInterceptor {
    private final Spans spans;

    TaskSpans(Spans spans) {
        this.spans = spans;
    }

    @Override
    public CompletionHandler<?> execute(
            TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        return spans.<CompletionHandler<?>, RuntimeException>in(
                "task " + task.getTaskName(), SpanKind.INTERNAL, _ -> chain.proceed(task, context));
    }
}
