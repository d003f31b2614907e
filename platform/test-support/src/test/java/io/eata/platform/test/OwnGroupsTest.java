package io.eata.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

class OwnGroupsTest {

    @Test
    void two_contexts_of_a_service_each_hear_every_message() {
        try (var one = context();
                var other = context()) {
            var said = IntStream.range(0, 30).mapToObj(Integer::toString).collect(Collectors.toSet());
            @SuppressWarnings("unchecked")
            KafkaTemplate<String, String> kafka = one.getBean(KafkaTemplate.class);
            said.forEach(word -> kafka.send("heard", word, word));
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(one.getBean(Listening.class).heard()).isEqualTo(said);
                assertThat(other.getBean(Listening.class).heard()).isEqualTo(said);
            });
        }
    }

    private static ConfigurableApplicationContext context() {
        var application = new SpringApplication(Listening.class);
        application.addInitializers(context -> new RealServersCustomizer("sample").connect(context));
        return application.run(
                "--server.port=0",
                "--spring.main.web-application-type=none",
                "--spring.kafka.consumer.auto-offset-reset=earliest",
                "--spring.kafka.consumer.properties.metadata.max.age.ms=1000");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Listening {

        private final Set<String> heard = ConcurrentHashMap.newKeySet();

        @KafkaListener(topics = "heard", groupId = "sample")
        void hear(ConsumerRecord<String, String> message) {
            heard.add(message.value());
        }

        Set<String> heard() {
            return heard;
        }
    }
}
