package io.eata.portal.readiness;

/**
 * How far one office is.
 *
 * @param internet it is connected to the internet
 * @param device it has a computer, tablet or phone for the portal
 * @param scanner it has something that reads QR codes; codes can be typed without one
 * @param officers who are to be trained, 0 to 100,000
 * @param trained of these, who are
 * @param remark at most 1,000 characters
 * @param version 0 while nothing is recorded
 */
public record OfficeReadiness(
        String country,
        String code,
        String name,
        String region,
        boolean internet,
        boolean device,
        boolean scanner,
        int officers,
        int trained,
        String remark,
        int version) {

    /** Nothing that is needed is missing; a scanner is not needed. */
    public boolean ready() {
        return internet && device && officers > 0 && trained == officers;
    }
}
