package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.carnet.codes.CancellationCode;
import io.eata.carnet.codes.CarnetNumber;
import io.eata.carnet.codes.CarnetQr;
import io.eata.carnet.codes.CodeReading;
import io.eata.carnet.codes.TransactionCode;
import io.eata.carnet.codes.VerificationCode;
import java.util.function.Function;

/** Carnet numbers, codes and the QR: any text is one or is none, and one that was read reads the same as it is written. */
public final class CodesFuzz {

    private CodesFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        check(text, CarnetNumber::parse, CarnetNumber::value);
        check(text, TransactionCode::parse, TransactionCode::value);
        check(text, CancellationCode::parse, CancellationCode::value);
        check(text, VerificationCode::parse, VerificationCode::value);
        check(text, CarnetQr::parse, CarnetQr::payload);
    }

    private static <T> void check(String text, Function<String, CodeReading<T>> reading, Function<T, String> writing) {
        reading.apply(text).found().ifPresent(code -> {
            if (!reading.apply(writing.apply(code)).equals(new CodeReading.Read<>(code))) {
                throw new AssertionError(code + " is read as something else");
            }
        });
    }
}
