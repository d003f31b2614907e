package io.eata.portal.bulk;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedPartsTest {

    @Test
    void refuses_a_bomb_within_a_second() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", new byte[400 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(SheetFile.MOST_BYTES);
        var before = Instant.now();
        assertThat(why(bomb)).isEqualTo(UnreadableSheetException.Why.HOSTILE);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void refuses_texts_to_share_that_would_fill_the_memory() throws IOException {
        assertThat(why(zip("xl/sharedStrings.xml", "a".repeat(9 * 1024 * 1024).getBytes(UTF_8))))
                .isEqualTo(UnreadableSheetException.Why.HOSTILE);
    }

    @Test
    void refuses_entities_also_far_inside_and_in_two_bytes_to_a_character() throws IOException {
        var entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertThat(why(zip("xl/workbook.xml", entity.getBytes(UTF_8)))).isEqualTo(UnreadableSheetException.Why.HOSTILE);
        assertThat(why(zip("xl/workbook.xml", (" ".repeat(16 * 1024 - 1) + entity).getBytes(UTF_8))))
                .isEqualTo(UnreadableSheetException.Why.HOSTILE);
        assertThat(why(zip("xl/workbook.xml", entity.getBytes(UTF_16))))
                .isEqualTo(UnreadableSheetException.Why.HOSTILE);
    }

    @Test
    void says_of_what_is_no_archive_that_it_cannot_be_read() {
        assertThat(why("PK, but not really".getBytes(UTF_8))).isEqualTo(UnreadableSheetException.Why.FORMAT);
    }

    @Test
    void lets_an_ordinary_part_through() throws IOException {
        var file = zip("xl/workbook.xml", "<?xml version=\"1.0\"?><!-- a --><a><![CDATA[b]]></a>".getBytes(UTF_8));
        assertThatCode(() -> PackedParts.check(file)).doesNotThrowAnyException();
    }

    private static UnreadableSheetException.Why why(byte[] file) {
        return catchThrowableOfType(UnreadableSheetException.class, () -> PackedParts.check(file))
                .why();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
