package io.eata.core.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.core.support.Pictures;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QrPhotoTest {

    private static final String BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int PICTURES = 100;
    private static final int CHARACTERS = 503;

    /** Three of these the detector does not find as they are. */
    @Test
    void reads_every_picture_without_a_fault() throws Exception {
        var random = new Random(1);
        for (int i = 0; i < PICTURES; i++) {
            var text = new StringBuilder();
            random.ints(CHARACTERS, 0, BASE64_URL.length()).forEach(at -> text.append(BASE64_URL.charAt(at)));
            assertThat(QrPhoto.read(Pictures.jpeg(text.toString(), 4), "jpeg"))
                    .as("picture %d", i)
                    .contains(text.toString());
        }
    }

    @Test
    void finds_nothing_where_nothing_is() throws Exception {
        assertThat(QrPhoto.read(Pictures.blank(), "png")).isEmpty();
    }
}
