package dev.firebreak.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.playbooks.Reading.Verdict;
import dev.firebreak.playbooks.definition.Probe;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prometheus answers to an instant query, as its HTTP API describes it. */
class PrometheusAnswerTest {

    private static final Probe.OfPrometheus BELOW_ONE = new Probe.OfPrometheus(
            "default", "sum(rate(refunds[5m]))", Probe.Bound.BELOW, BigDecimal.ONE, Duration.ZERO);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"0.25"]}]}} | HOLDS | 0.25, below 1
            {"status":"success","data":{"resultType":"vector","result":[{"value":[1,"0.25"]},{"value":[1,"3"]}]}} | DOES_NOT_HOLD | 3, must be below 1
            {"status":"success","data":{"resultType":"scalar","result":[1,"1e-3"]}} | HOLDS | 1e-3, below 1
            {"status":"success","data":{"resultType":"vector","result":[]}} | UNREADABLE | Prometheus knows of no such series
            {"status":"success","data":{"resultType":"vector","result":[{"value":[1,"NaN"]}]}} | DOES_NOT_HOLD | NaN, must be below 1
            {"status":"success","data":{"resultType":"vector","result":[{"value":[1,"+Inf"]}]}} | DOES_NOT_HOLD | +Inf, must be below 1
            {"status":"error","errorType":"bad_data","error":"parse error"} | UNREADABLE | Prometheus: parse error
            <html>Bad gateway</html> | UNREADABLE | Prometheus answered what cannot be read: 200
            """)
    void everySeriesMustBeOnTheRightSideAndNothingProvesNothing(String body, Verdict verdict, String words) {
        Probing.Found found = PrometheusAnswer.read(new Outside.Answered(200, body), BELOW_ONE);
        assertThat(found.verdict()).isEqualTo(verdict);
        assertThat(found.words()).isEqualTo(words);
    }
}
