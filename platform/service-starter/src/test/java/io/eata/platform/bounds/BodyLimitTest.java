package io.eata.platform.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class BodyLimitTest {

    private final BodyLimit limit = new BodyLimit(
            JsonMapper.shared(),
            DataSize.ofBytes(10),
            new UploadLimit(List.of("/v1/carnets/*/files"), DataSize.ofBytes(20)));

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/carnets/7/files, 20, 200",
        "POST, /v1/carnets/7/files, 21, 413",
        "PUT, /v1/carnets/7/files, 11, 413",
        "POST, /v1/carnets/7/files/8, 11, 413",
        "POST, /v1/carnets/7, 10, 200",
        "POST, /v1/carnets/7, 11, 413"
    })
    void is_that_of_a_file_only_where_one_is_sent(String method, String path, int size, int status) throws Exception {
        var response = new MockHttpServletResponse();

        limit.doFilter(request(method, path, size), response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/v1/carnets/7/files, 20", "/v1/carnets/7, 10"})
    void holds_while_a_body_is_read_that_announces_no_length(String path, int most) throws Exception {
        var within = new MockFilterChain();
        limit.doFilter(unannounced(path, most), new MockHttpServletResponse(), within);
        assertThat(read(within)).hasSize(most);

        var beyond = new MockFilterChain();
        limit.doFilter(unannounced(path, most + 1), new MockHttpServletResponse(), beyond);
        assertThatThrownBy(() -> read(beyond)).isInstanceOf(BodyTooLargeException.class);
    }

    private static byte[] read(MockFilterChain chain) throws Exception {
        var request = chain.getRequest();
        assertThat(request).isNotNull();
        return request.getInputStream().readAllBytes();
    }

    private static MockHttpServletRequest request(String method, String path, int size) {
        var request = new MockHttpServletRequest(method, "/core" + path);
        request.setContextPath("/core");
        request.setContent(new byte[size]);
        return request;
    }

    private static MockHttpServletRequest unannounced(String path, int size) {
        var request = new MockHttpServletRequest("POST", "/core" + path) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContextPath("/core");
        request.setContent(new byte[size]);
        return request;
    }
}
