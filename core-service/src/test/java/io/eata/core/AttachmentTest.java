package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Limits;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.core.AssociationFileApi;
import io.eata.contracts.core.CarnetFile;
import io.eata.contracts.core.DraftApi;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.core.PinAccess;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import io.eata.core.support.SampleFiles;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.platform.sealing.DocumentSealing;
import io.eata.platform.test.TestTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

@CoreTest
class AttachmentTest {

    private static final byte[] PDF = SampleFiles.pdf("packing list");
    private static final byte[] JPEG = SampleFiles.jpeg(640, 480);

    @Autowired
    Desks desks;

    @Autowired
    DocumentSealing sealing;

    @Test
    void is_taken_for_what_its_content_is() {
        long draft = draft();

        var pdf = drafts().attach(Desks.key(), draft, "picture.jpg", PDF);
        var jpeg = drafts().attach(Desks.key(), draft, "case no. 2 – Köfferchen.pdf", JPEG);

        assertThat(pdf.mediaType()).isEqualTo("application/pdf");
        assertThat(jpeg.mediaType()).isEqualTo("image/jpeg");
        assertThat(drafts().attachments(draft)).containsExactly(pdf, jpeg);
        assertThat(drafts().get(draft).attachments()).containsExactly(pdf, jpeg);
        assertThat(drafts().list(null, 1).rows().getFirst().attachments()).isEqualTo(2);
    }

    @Test
    void is_saved_and_never_shown_in_place() throws Exception {
        long draft = draft();
        var attached = drafts().attach(Desks.key(), draft, "Köfferchen.pdf", PDF);

        var answer = drafts().attachment(draft, attached.id());

        assertThat(answer.getBody()).isEqualTo(PDF);
        assertThat(attached.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(PDF)));
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getCacheControl()).contains("no-store");
        var disposition = answer.getHeaders().getContentDisposition();
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename()).isEqualTo("Köfferchen.pdf");
    }

    @Test
    void is_refused_unless_it_is_a_whole_pdf_or_a_picture() {
        long draft = draft();
        var refused = Map.of(
                "html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                "header only", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8),
                "cut", SampleFiles.cut(PDF, 8),
                "not at the beginning",
                        (" " + new String(PDF, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1),
                "more after the end",
                        (new String(PDF, StandardCharsets.ISO_8859_1) + "PK").getBytes(StandardCharsets.ISO_8859_1),
                "table elsewhere",
                        new String(PDF, StandardCharsets.ISO_8859_1)
                                .replaceAll("startxref\n[0-9]+", "startxref\n20")
                                .getBytes(StandardCharsets.ISO_8859_1),
                "no picture", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
                "bomb", SampleFiles.jpegClaiming(60_000, 60_000),
                "as wide", SampleFiles.jpegClaiming(20_001, 10));

        refused.forEach((what, content) -> assertThat(
                        Problems.code(() -> drafts().attach(Desks.key(), draft, "a.pdf", content)))
                .as(what)
                .isEqualTo("file-unreadable"));
        assertThat(drafts().attachments(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.pdf", "a/b.pdf", "a\\b.pdf", ".hidden", "a\nb.pdf", "a\u202Efdp.exe", "C:a.pdf"})
    void is_refused_under_a_name_that_is_more_than_a_name(String name) {
        long draft = draft();

        assertThat(Problems.fields(() -> drafts().attach(Desks.key(), draft, name, PDF)))
                .containsExactly("name FileName");
        assertThat(Problems.fields(() -> drafts().attach(Desks.key(), draft, "x".repeat(151), PDF)))
                .containsExactly("name Size");
        assertThat(Problems.fields(() -> drafts().attach(Desks.key(), draft, " ", PDF)))
                .containsExactly("name NotBlank");
    }

    @Test
    void is_bounded_alone_and_together() {
        long draft = draft();
        byte[] largest = SampleFiles.pdf(Limits.FILE_BYTES);
        assertThat(largest).hasSize(Limits.FILE_BYTES);

        for (int i = 0; i < 4; i++) {
            drafts().attach(Desks.key(), draft, "largest.pdf", largest);
        }

        assertThat(Problems.code(() -> drafts().attach(Desks.key(), draft, "one more.pdf", PDF)))
                .isEqualTo("too-large");
        assertThat(Problems.code(() ->
                        drafts().attach(Desks.key(), draft(), "too large.pdf", SampleFiles.pdf(Limits.FILE_BYTES + 1))))
                .isEqualTo("too-large");
    }

    @Test
    void is_bounded_in_number() {
        long draft = draft();
        for (int i = 0; i < Limits.ATTACHMENTS; i++) {
            drafts().attach(Desks.key(), draft, i + ".pdf", PDF);
        }

        assertThat(Problems.code(() -> drafts().attach(Desks.key(), draft, "one more.pdf", PDF)))
                .isEqualTo("too-many");
        drafts().detach(draft, drafts().attachments(draft).getFirst().id());
        assertThat(drafts().attach(Desks.key(), draft, "one more.pdf", PDF).name())
                .isEqualTo("one more.pdf");
    }

    @Test
    void is_attached_once_for_one_key() {
        long draft = draft();
        String key = Desks.key();

        var first = drafts().attach(key, draft, "list.pdf", PDF);

        assertThat(drafts().attach(key, draft, "list.pdf", PDF)).isEqualTo(first);
        assertThat(Problems.code(() -> drafts().attach(key, draft, "list.pdf", JPEG)))
                .isEqualTo("key-reused");
        assertThat(drafts().attachments(draft)).containsExactly(first);
    }

    @Test
    void is_fixed_with_the_issue_and_named_by_the_document() {
        long draft = draft();
        var gone = drafts().attach(Desks.key(), draft, "wrong.pdf", PDF);
        var list = drafts().attach(Desks.key(), draft, "list.pdf", PDF);
        var picture = drafts().attach(Desks.key(), draft, "case.jpg", JPEG);
        drafts().detach(draft, gone.id());

        var issued = drafts().issue(Desks.key(), draft);

        var holder = desks.holder("of attachments");
        holder.access(new PinAccess(Long.toString(issued.id()), issued.pin()));
        assertThat(sealing.open(holder.document(issued.id())).attachments()).containsExactly(list, picture);
        var files = files().files(issued.id(), null, null).rows();
        assertThat(files).extracting(CarnetFile::id).containsExactly(picture.id(), list.id());
        assertThat(files).allMatch(file -> file.kind() == CarnetFile.Kind.ATTACHMENT);
        assertThat(files().file(issued.id(), list.id()).getBody()).isEqualTo(PDF);
        assertThat(Problems.code(() -> drafts().detach(draft, list.id()))).isEqualTo("not-found");
        assertThat(Problems.code(() -> files().file(issued.id(), gone.id()))).isEqualTo("not-found");
    }

    @Test
    void is_in_the_document_or_refused_when_it_comes_while_the_draft_is_issued() throws Exception {
        long draft = draft();
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> attached = IntStream.range(0, 8)
                    .mapToObj(clerk -> clerks.submit(() -> attaches(draft, clerk + ".pdf")))
                    .toList();
            var issued = issuedAtLast(draft);
            long inTime = 0;
            for (var one : attached) {
                inTime += one.get() ? 1 : 0;
            }

            var holder = desks.holder("of what came in time");
            holder.access(new PinAccess(Long.toString(issued.id()), issued.pin()));
            var named = sealing.open(holder.document(issued.id())).attachments();
            assertThat(named).hasSize((int) inTime);
            assertThat(files().files(issued.id(), null, null).rows())
                    .extracting(CarnetFile::id)
                    .containsExactlyInAnyOrderElementsOf(
                            named.stream().map(AttachedFile::id).toList());
        }
    }

    private boolean attaches(long draft, String name) {
        try {
            return drafts().attach(Desks.key(), draft, name, PDF).id() > 0;
        } catch (RemoteProblemException e) {
            assertThat(e.problem().code()).isEqualTo("not-found");
            return false;
        }
    }

    private IssuedCarnet issuedAtLast(long draft) {
        for (int i = 0; i < 20; i++) {
            try {
                return drafts().issue(Desks.key(), draft);
            } catch (RemoteProblemException e) {
                assertThat(e.problem().code()).isEqualTo("version-mismatch");
            }
        }
        throw new AssertionError("the draft changed whenever it was issued");
    }

    @Test
    void is_nothing_to_another_association_and_through_another_draft() {
        long draft = draft();
        long attached = drafts().attach(Desks.key(), draft, "list.pdf", PDF).id();
        var other = desks.as(DraftApi.class, TestTokens.association("CH-NEIGHBOUR", "CH"));

        assertThat(Problems.code(() -> other.attachments(draft))).isEqualTo("not-found");
        assertThat(Problems.code(() -> other.attachment(draft, attached))).isEqualTo("not-found");
        assertThat(Problems.code(() -> other.detach(draft, attached))).isEqualTo("not-found");
        assertThat(Problems.code(() -> other.attach(Desks.key(), draft, "list.pdf", PDF)))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> drafts().attachment(draft(), attached))).isEqualTo("not-found");
        assertThat(Problems.code(() -> drafts().detach(draft(), attached))).isEqualTo("not-found");
        assertThat(drafts().attachments(draft)).extracting(AttachedFile::id).isEqualTo(List.of(attached));
    }

    @Test
    void is_refused_by_its_announced_length_before_it_is_read() {
        var client = desks.client(TestTokens.association("CH-ALLIANCE", "CH"));

        assertThat(Problems.code(() -> client.post()
                        .uri("/v1/association/drafts/1/attachments?name=a.pdf")
                        .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                        .body(new byte[Limits.FILE_BYTES + 1])
                        .retrieve()
                        .toBodilessEntity()))
                .isEqualTo("too-large");
    }

    private long draft() {
        return drafts().create(Desks.key(), DraftCarnet.of(new Form().filledIn()))
                .id();
    }

    private DraftApi drafts() {
        return desks.as(DraftApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
    }

    private AssociationFileApi files() {
        return desks.as(AssociationFileApi.class, TestTokens.association("CH-ALLIANCE", "CH"));
    }
}
